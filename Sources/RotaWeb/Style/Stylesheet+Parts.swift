extension Stylesheet {
  static let parts = """
    .notice { border: 1px solid var(--line); border-left: .375rem solid var(--accent); background: var(--panel); padding: .75rem 1rem; margin-bottom: 1.25rem; max-width: 60rem }
    .notice.done { border-left-color: var(--good) }
    .notice.warning { border-left-color: var(--short) }
    .problem { border: .25rem solid var(--bad); padding: 1rem 1.25rem; margin-bottom: 1.5rem; max-width: 44rem }
    .problem h2 { margin: 0 0 .5rem }
    .problem ul { list-style: none; padding: 0 }
    .problem a { color: var(--bad); font-weight: 700 }
    .empty { border: 2px dashed var(--line); padding: 1.5rem; margin: 1rem 0; max-width: 44rem }
    .tag { display: inline-block; font-size: .8125rem; line-height: 1.25; padding: .1875rem .5rem; border: 1px solid currentColor; border-radius: 2px; overflow-wrap: anywhere; font-weight: 700 }
    .tag.warn { background: var(--warn); color: var(--on-warn) }
    .tag[class*="t-"] { border-color: transparent }
    .needs > li > .tag { justify-self: start }
    .tag.plain { color: var(--soft); font-weight: 400 }
    .tag.calm { background: var(--met); color: var(--on-met) }
    .needs { list-style: none; padding: 0; border-top: 1px solid var(--line); max-width: 72rem; margin-bottom: 1.25rem }
    .needs li { display: grid; grid-template-columns: 4.5rem 1fr auto; gap: .25rem 1rem; align-items: center; padding: .375rem 0; border-bottom: 1px solid var(--line); margin: 0; min-height: 2.75rem }
    .needs li > a { padding: .5rem 0; white-space: nowrap }
    .facts { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1rem 0 }
    .facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end }
    .facts dt { color: var(--soft); font-size: .875rem; line-height: 1.35 }
    .facts dd { font-size: 1.625rem; line-height: 1.2; font-weight: 700; letter-spacing: -.015em }
    .facts .bad dd { color: var(--bad) }
    .step { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 1rem }
    .step a { display: inline-flex; align-items: center; min-height: 2.75rem }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 3rem }
    @media (max-width: 40em) {
      .needs li { grid-template-columns: 1fr; justify-items: start; gap: .25rem; padding: .75rem 0 }
      .needs li > a { padding: .25rem 0; min-height: 1.5rem }
    }

    """
}
