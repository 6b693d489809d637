/** A list of names, written with blanks between them. */
function names(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Elements of HTML that show something and can neither run nor fetch anything but what their addresses name. */
const HTML = names(`
  a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col
  colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6
  header hgroup hr i img input ins kbd label legend li main map mark menu meter nav nobr ol optgroup option output p picture
  pre progress q rb rp rt rtc ruby s samp search section select small source span strike strong sub summary sup table tbody
  td tfoot th thead time tr track tt u ul var video wbr
`);

/** Elements of SVG that draw, in lower case. Animations are among them: `refusedAnimation` says what they may not change. */
const SVG = names(`
  svg a animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer
  fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb
  fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting
  fespotlight fetile feturbulence filter g image line lineargradient marker mask metadata mpath path pattern polygon
  polyline radialgradient rect set stop switch symbol text textpath title tspan use view
`);

/** Elements of presentation MathML, and what stands beside it for other programs. */
const MATHML = names(`
  math annotation annotation-xml menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
`);

export const SVG_ELEMENTS: ReadonlySet<string> = new Set(SVG);
export const ELEMENTS: ReadonlySet<string> = new Set([...HTML, ...SVG, ...MATHML]);

/** Elements that run, fetch, send or steer something, or whose text browsers read by rules of its own. */
export const RUNNING_ELEMENTS: ReadonlySet<string> = new Set(
  names(`
  script style iframe frame frameset object embed applet param base meta link form portal fencedframe template noscript
  noembed noframes xmp plaintext textarea foreignobject handler listener bgsound isindex keygen
`),
);

/** Of these the text is code and no prose: it is left out with them. */
export const CODE_ELEMENTS: ReadonlySet<string> = new Set(["script", "style"]);

/** Attributes that neither run nor fetch anything, whatever element they stand in. `aria-` and `data-` are known beside them. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  // Of every element.
  ...names(`
    class dir draggable enterkeyhint hidden id inert inputmode itemid itemprop itemref itemscope itemtype lang name part
    popover popovertarget popovertargetaction property role slot spellcheck tabindex title translate typeof vocab resource
    prefix about rel rev
  `),
  // Of HTML's elements, those of old times too.
  ...names(`
    abbr align alt aria autoplay axis bgcolor border bordercolor cellpadding cellspacing char charoff checked clear color cols
    colspan compact controls controlslist coords crossorigin datetime decoding default disabled disablepictureinpicture
    disableremoteplayback download face fetchpriority for frame headers height high hreflang hspace integrity ismap kind label
    list loading loop low max maxlength media min minlength multiple muted nohref noshade nowrap open optimum pattern
    placeholder playsinline preload readonly referrerpolicy required reversed rows rowspan rules scope selected shape size
    sizes span srclang start step summary target type valign value vspace width wrap
  `),
  // Of SVG's.
  ...names(`
    accumulate additive alignment-baseline amplitude attributename attributetype azimuth basefrequency baseline-shift baseprofile
    begin bias by calcmode clip clip-path clip-rule clippathunits color-interpolation color-interpolation-filters
    color-profile color-rendering contentscripttype contentstyletype cursor cx cy d diffuseconstant direction display divisor
    dominant-baseline dur dx dy edgemode elevation enable-background end exponent externalresourcesrequired fill fill-opacity
    fill-rule filter filterres filterunits flood-color flood-opacity font-family font-feature-settings font-kerning font-size
    font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight fr from fx fy
    glyph-orientation-horizontal glyph-orientation-vertical gradienttransform gradientunits image-rendering in in2 intercept
    isolation k1 k2 k3 k4 kernelmatrix kernelunitlength kerning keypoints keysplines keytimes lengthadjust letter-spacing
    lighting-color limitingconeangle marker marker-end marker-mid marker-start markerheight markerunits markerwidth mask
    mask-type maskcontentunits maskunits method mix-blend-mode mode numoctaves offset opacity operator order orient origin
    overflow paint-order path pathlength patterncontentunits patterntransform patternunits pointer-events points pointsatx
    pointsaty pointsatz preservealpha preserveaspectratio primitiveunits r radius refx refy repeatcount repeatdur
    requiredextensions requiredfeatures restart result rotate rx ry scale seed shape-rendering side slope solid-color
    solid-opacity spacing specularconstant specularexponent spreadmethod startoffset stddeviation stitchtiles stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width surfacescale systemlanguage tablevalues targetx targety text-align text-anchor text-decoration
    text-overflow text-rendering textlength to transform transform-box transform-origin unicode-bidi values vector-effect
    version viewbox visibility white-space word-spacing writing-mode x x1 x2 xchannelselector xml:lang xml:space xmlns
    xmlns:svg xmlns:xlink y y1 y2 ychannelselector z zoomandpan
    xlink:title xlink:type xlink:role xlink:show xlink:actuate
  `),
  // Of MathML's.
  ...names(`
    accent accentunder actiontype bevelled close columnalign columnlines columnspacing columnspan denomalign depth
    displaystyle encoding equalcolumns equalrows fence fontfamily fontsize fontstyle fontweight framespacing largeop length
    linebreak linethickness lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation
    numalign rowalign rowlines rowspacing rquote rspace scriptlevel scriptminsize scriptsizemultiplier separator separators
    stretchy subscriptshift superscriptshift supscriptshift symmetric voffset
  `),
]);

/** Attributes that run, fetch, send or steer something, beside those that begin with `on`. */
export const RUNNING_ATTRIBUTES: ReadonlySet<string> = new Set(
  names(`
  action archive attributionsrc background cite classid code codebase data dynsrc formaction formenctype formmethod
  formtarget href http-equiv imagesrcset is longdesc lowsrc manifest nonce ping poster profile sandbox src srcdoc srcset
  usemap xlink:href xml:base xlink:arcrole allow autofocus accesskey contenteditable
`),
);

/** What an address is for. `fragment` is a place in the same page, and nothing else. */
export type AddressUse = "link" | "image" | "media" | "source" | "fragment";

const DRAWN_FROM = names(
  "use textpath lineargradient radialgradient pattern filter mpath animate animatemotion animatetransform set",
);

/** Attributes that hold an address, by element and attribute; `srcset` and `srcSet` hold several. */
export const ADDRESSES: ReadonlyMap<string, AddressUse> = new Map<string, AddressUse>([
  ["a href", "link"],
  ["a xlink:href", "link"],
  ["area href", "link"],
  ["blockquote cite", "source"],
  ["q cite", "source"],
  ["ins cite", "source"],
  ["del cite", "source"],
  ["img src", "image"],
  ["img srcset", "image"],
  ["img usemap", "fragment"],
  ["source src", "media"],
  ["source srcset", "image"],
  ["video src", "media"],
  ["video poster", "image"],
  ["audio src", "media"],
  ["track src", "media"],
  ["image href", "image"],
  ["image xlink:href", "image"],
  ["feimage href", "image"],
  ["feimage xlink:href", "image"],
  ...DRAWN_FROM.flatMap((element): [string, AddressUse][] => [
    [`${element} href`, "fragment"],
    [`${element} xlink:href`, "fragment"],
  ]),
]);

/** Controls that only show and take a value; there is no form to send it with. */
export const INPUT_TYPES: ReadonlySet<string> = new Set(
  names("checkbox radio range number text search color date time"),
);

/** True for an animation of what runs or fetches: `<set attributeName="href" to="javascript:…"/>`. */
export function refusedAnimation(attributeName: string): boolean {
  const name = attributeName.trim().toLowerCase();
  return /^on/.test(name) || RUNNING_ATTRIBUTES.has(name) || /(?:^|:)href$/.test(name);
}
