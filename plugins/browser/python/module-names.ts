/** Modules whose packages are known by another name than they are imported by. */
const NAMES: Readonly<Record<string, string>> = {
  bs4: "Beautiful Soup",
  cv2: "OpenCV",
  jax: "JAX",
  matplotlib: "Matplotlib",
  networkx: "NetworkX",
  numpy: "NumPy",
  pandas: "pandas",
  PIL: "Pillow",
  plotly: "Plotly",
  scipy: "SciPy",
  seaborn: "seaborn",
  skimage: "scikit-image",
  sklearn: "scikit-learn",
  statsmodels: "statsmodels",
  sympy: "SymPy",
  tensorflow: "TensorFlow",
  torch: "PyTorch",
  yaml: "PyYAML",
};

/** What a module is called in a sentence. */
export function moduleName(module: string): string {
  return Object.hasOwn(NAMES, module) ? (NAMES[module] as string) : module;
}

/** Some modules in a sentence: `NumPy, SciPy and kmeans`. */
export function moduleList(modules: readonly string[]): string {
  const names = modules.map(moduleName);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
