/// The look of the page about cover: light, dark on a dark system's screen, and on paper.
enum CoverPageStyle {
  static let page: XML = """
    :root { color-scheme: light dark; --page: #ffffff; --ink: #0b0c0c; --soft: #4c5561; --line: #c6cbd1;
    --faint: #e9ebee; --raised: #f5f6f8; --link: #12436d; --bad: #a3200c; --short: #d4351c;
    --on-short: #ffffff; --part: #f7c4b6; --on-part: #5a1206; --met: #dcefe2; --over: #e4edf6;
    --on-over: #38506a; --floor: #b9d3e8; --need: #12436d }
    @media screen and (prefers-color-scheme: dark) {
    :root { --page: #0b0f14; --ink: #e6e9ec; --soft: #a4afba; --line: #3a4653; --faint: #1f2831;
    --raised: #131a21; --link: #8ec5ff; --bad: #ff9c8e; --short: #ff8a7a; --on-short: #1a0300;
    --part: #6e2f26; --on-part: #ffe0da; --met: #1a3a2b; --over: #1c2c3c; --on-over: #9db4ca;
    --floor: #24506f; --need: #a9d3f5 }
    }
    * { box-sizing: border-box }
    html { scroll-padding-top: 1rem }
    body { margin: 0 auto; max-width: 80rem; padding: 0 1rem 3rem; background: var(--page); color: var(--ink);
    font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif }
    @media (min-width: 48rem) { body { padding: 0 2rem 4rem } }
    header { padding: 2rem 0 .5rem }
    .room { margin: 0; font-weight: 600; color: var(--soft) }
    h1 { margin: .1rem 0 .25rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em }
    h1 .days { font-weight: 400; color: var(--soft); white-space: normal }
    h2 { margin: 3rem 0 .75rem; font-size: 1.375rem; line-height: 1.3 }
    h3 { margin: 2rem 0 .5rem; font-size: 1.0625rem }
    p { margin: .5rem 0; max-width: 46rem } .soft { color: var(--soft) } .bad { color: var(--bad) }
    header p { margin: .25rem 0 }
    a { color: var(--link); text-underline-offset: .15em }
    :focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: 0 0 0 5px #0b0c0c }
    main:focus { outline: none }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; background: #ffdd00; color: #0b0c0c }
    .skip:focus { top: .5rem; z-index: 1 }
    nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .75rem 0 0; padding: .5rem 0;
    list-style: none; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line) }
    nav a { display: inline-block; padding: .25rem 0 }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: .75rem;
    margin: 0 0 1.25rem; padding: 0; list-style: none }
    .tiles li { padding: .9rem 1.1rem 1rem; background: var(--raised); border-left: 4px solid var(--line);
    color: var(--ink) }
    .tiles li.bad { border-left-color: var(--short) }
    .tiles span { display: block; font-size: .9375rem }
    .tiles strong { display: block; margin: .15rem 0; font-size: 1.875rem; line-height: 1.2;
    font-variant-numeric: tabular-nums }
    .tiles .bad strong { color: var(--bad) }
    .note { padding: .9rem 1.1rem; background: var(--raised); border-left: 4px solid var(--need) }
    .wide { position: relative; overflow-x: auto; margin: .75rem 0 1.25rem }
    table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums }
    caption { padding: 0 0 .4rem; text-align: left; font-weight: 600 }
    caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem) }
    th, td { padding: .4rem .9rem; text-align: left; vertical-align: top; font-weight: 400;
    border-bottom: 1px solid var(--faint) }
    @media (max-width: 60rem) { th, td { white-space: nowrap } }
    thead th { vertical-align: bottom; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--line) }
    th:first-child { padding-left: 0 } tbody th { white-space: nowrap }
    .n { text-align: right; white-space: nowrap }
    tbody tr:hover { background: var(--raised) }
    svg.cover { display: block; width: 100%; min-width: 60rem; height: auto }
    .key { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin: .5rem 0 .75rem; padding: 0;
    list-style: none; font-size: .9375rem }
    .key li { display: flex; align-items: center; gap: .5rem }
    .swatch { flex: none; min-width: 1.75rem; height: 1.35rem; padding: 0 .3rem; text-align: center;
    font-size: .8125rem; font-weight: 700; line-height: 1.35rem }
    .swatch.short, .swatch.gap { background: var(--short); color: var(--on-short) }
    .swatch.part { background: var(--part); color: var(--on-part) }
    .swatch.met { background: var(--met) } .swatch.over { background: var(--over); color: var(--on-over) }
    .swatch.none { color: var(--soft); font-weight: 400 }
    .swatch.half { background: linear-gradient(90deg, var(--part) 47%, var(--page) 47% 53%, var(--met) 53%) }
    .swatch.floor { background: var(--floor) }
    .swatch.need { height: 3px; background: var(--need) }
    details { margin: .5rem 0; border-bottom: 1px solid var(--faint) }
    summary { padding: .5rem 0; cursor: pointer } details[open] > summary { margin-bottom: .25rem }
    .chain, .points { max-width: 46rem; padding-left: 1.4rem } .chain li, .points li { margin: .35rem 0 }
    footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft);
    font-size: .9375rem }
    .paper { display: none }
    @media print {
    @page { size: A4 landscape; margin: 12mm }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
    html { font-size: 12.5px } body { max-width: none; padding: 0 } nav, .skip { display: none } .paper { display: block }
    header { padding-top: 0 } h2 { margin-top: 1.75rem } th, td { padding-top: .2rem; padding-bottom: .2rem }
    .wide { overflow: visible } svg.cover { min-width: 0 }
    thead { display: table-header-group } tr, li, svg, p, .tiles, .key, footer { break-inside: avoid }
    footer { margin-top: 1rem }
    h2, h3, h2 + p, caption, thead, summary, .key { break-after: avoid }
    tbody tr:first-child, tbody tr:nth-child(2) { break-before: avoid }
    }

    """

  /// Outlines in place of fields where the system forces its own colours.
  ///
  /// Comes after the rules of the pictures.
  static let forced: XML = """
    @media (forced-colors: active) {
    .swatch, .tiles li, .note { border: 1px solid CanvasText } .swatch.need { border-width: 2px }
    .cover text, .cover .soft, .cover .bad, .cover .t-short, .cover .t-part, .cover .t-over { fill: CanvasText }
    .cover .met, .cover .over { fill: none }
    .cover .short, .cover .part { fill: none; stroke: CanvasText }
    .cover .short { stroke-width: 2.5 }
    .cover .gap { fill: Canvas; stroke: CanvasText } .cover .hatch, .cover .none { stroke: CanvasText }
    .cover .floor { fill: none; stroke: CanvasText } .cover .need { stroke: Highlight; stroke-width: 4 }
    .cover .hour, .cover .axis, .cover .grid { stroke: GrayText }
    }

    """
}
