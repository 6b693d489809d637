/**
 * What a table has under a name that an author chose: never what all objects have, such as `constructor`.
 * @returns nothing where the table does not have the name
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
