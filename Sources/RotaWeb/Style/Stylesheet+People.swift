extension Stylesheet {
  /// Somebody's own year and swaps, the journal, accounts and the room's people.
  static let people = """
    .letters { font-size: .8125rem; line-height: 1.2; border-collapse: separate; border-spacing: 0; border-left: 1px solid var(--line) }
    .letters th, .letters td { padding: .25rem .125rem; min-width: 1.75rem; text-align: center; vertical-align: middle; border-right: 1px solid var(--line); border-bottom: 1px solid var(--line) }
    .letters th[scope="row"], .letters thead th:first-child { text-align: left; padding-inline: .5rem; white-space: nowrap; position: sticky; left: 0; background: var(--bg); z-index: 1 }
    .letters thead th { background: var(--head); color: var(--fg); border-top: 1px solid var(--line); border-bottom: 2px solid var(--edge) }
    .letters .we { background: var(--shade) }
    .letters .none { background: var(--panel) }
    .letters td:not([class*="t-"]) { color: var(--soft) }
    .duties li.swaps { grid-template-columns: 6.25rem 1fr auto auto; align-items: center }
    .duties li.swaps a { display: inline-flex; align-items: center; min-height: 1.75rem }
    .trade { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1rem 0 }
    .trade dt { color: var(--soft); font-size: .875rem }
    .trade dd { font-size: 1.125rem; font-weight: 700 }
    .step-on { display: inline-flex; align-items: center; min-height: 2.25rem }
    .code { font: 700 1.375rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
    .notice h2 { margin-top: 0 }
    h1 + .notice { margin-top: 1rem }
    .deeds { display: flex; flex-wrap: wrap; gap: .375rem }
    textarea { min-height: 12rem; max-width: none; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .875rem }
    input[type="file"] { font: inherit; display: block; margin-top: .25rem; min-height: 2.75rem; max-width: 100%; padding-block: .5rem }
    @media (max-width: 40em) { .duties li.swaps { grid-template-columns: 3.5rem 1fr auto auto; column-gap: .5rem } }
    @media print { .letters { font-size: 7.5pt } .letters th, .letters td { min-width: 0; padding: .125rem .0625rem } .letters, .letters *, .key .m { print-color-adjust: exact; -webkit-print-color-adjust: exact } .letters th[scope="row"] { position: static } .duties a { display: none } }

    """
}
