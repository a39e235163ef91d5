extension Stylesheet {
  static let tables = """
    .wide { overflow-x: auto; position: relative; max-width: 100% }
    table { border-collapse: collapse; font-size: .9375rem; line-height: 1.35 }
    caption { text-align: left; font-weight: 700; padding: 0 0 .5rem }
    th, td { text-align: left; vertical-align: top; padding: .5rem 1.25rem .5rem 0; border-bottom: 1px solid var(--line) }
    thead th { color: var(--soft); font-weight: 600; font-size: .875rem; vertical-align: bottom; border-bottom: 2px solid var(--edge) }
    tbody th { font-weight: 600 }
    tbody th bdi { display: inline-block; max-width: min(20rem, 26vw); overflow-wrap: break-word }
    .board bdi { display: inline }
    th.n, td.n { text-align: right; white-space: nowrap }
    .keeps th { white-space: nowrap }
    .wide + .wide, table + .wide { margin-top: 1.5rem }
    td .label { display: none }
    td button { min-height: 2.25rem; padding: .1875rem .75rem }
    td form { margin: -.125rem 0 }
    details table { margin-top: .5rem }
    @media (max-width: 40em) {
      th, td { padding-right: .75rem }
    }
    @media (max-width: 50em) {
      table.cards, .cards caption { display: block }
      .cards tbody { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .75rem }
      .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      .cards tr { display: block; border: 1px solid var(--line); background: var(--panel); padding: .75rem 1rem }
      .cards th, .cards td { display: block; border: 0; padding: .125rem 0; text-align: left }
      .cards tbody th { font-size: 1.0625rem; padding-bottom: .25rem }
      .cards th bdi { max-width: none }
      .cards td:empty { display: none }
      .cards td .label { display: inline-block; min-width: 6.5rem; color: var(--soft) }
      .cards td button { margin-top: .5rem; min-height: 2.75rem }
      @supports selector(:has(a)) {
        .cards td:has(> .label) { padding-left: 7rem }
        .cards td > .label { width: 6.75rem; min-width: 0; margin: 0 .25rem 0 -7rem }
      }
    }

    """
}
