extension Stylesheet {
  /// Pictures of cover: the classes are Drawing's, the colours the page's own.
  static let chart = """
    .picture { margin: 1rem 0 }
    .cover { display: block; width: 100%; min-width: 44rem; height: auto }
    .cover text { font: 14px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: var(--fg); font-variant-numeric: tabular-nums }
    .cover .soft { fill: var(--soft) } .cover .small { font-size: 12px } .cover .end { text-anchor: end } .cover .mid { text-anchor: middle }
    .cover .bad { font-weight: 700; fill: var(--bad) }
    .cover .axis { stroke: var(--edge); fill: none } .cover .grid { stroke: var(--line); fill: none }
    .cover .floor { fill: var(--floor) } .cover .need { stroke: var(--need); stroke-width: 2.5; fill: none }
    .cover .gap { fill: var(--gap) } .cover .hatch { stroke: var(--hatch); stroke-width: 2; fill: none }
    .swatch { display: inline-block; width: 1.75rem; height: 1rem; vertical-align: middle; border: 1px solid var(--edge) }
    .swatch.floor { background: var(--floor) }
    .swatch.need { border-width: 3px 0 0; border-color: var(--need); height: 3px }
    .swatch.gap { background: repeating-linear-gradient(135deg, var(--gap) 0 4px, var(--hatch) 4px 6px) }
    .stretch { display: block; width: 100%; min-width: 8rem; height: 1.25rem }
    .stretch .desk { fill: var(--floor) } .stretch .pause { fill: var(--bg); stroke: var(--need); stroke-width: 1.5 }

    """
}
