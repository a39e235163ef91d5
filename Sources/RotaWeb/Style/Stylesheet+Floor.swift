extension Stylesheet {
  static let floor = """
    .big { font-size: 1.375rem; line-height: 1.35; font-weight: 700; letter-spacing: -.01em; margin-top: .75rem }
    .big + p { margin-top: .25rem }
    .stale #live-summary::after { content: " Not refreshed: the server does not answer."; color: var(--bad); font-weight: 700 }
    .crew { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .375rem 1.25rem }
    .crew dt { color: var(--soft) }
    .crew b { color: var(--fg) }
    .again { border: 0; padding: .25rem .5rem; margin-left: .5rem; text-decoration: underline; font-weight: 400; color: var(--link); background: none }
    #live > .soft { margin: .75rem 0 1rem }
    .next { border-left: .375rem solid var(--accent); padding: .25rem 0 .25rem 1.25rem; margin: 1.25rem 0 }
    .next p:first-child { font-size: 1.5rem; line-height: 1.25; font-weight: 700; letter-spacing: -.015em }
    .words dt { font-weight: 700; margin-top: .75rem } .words dd { margin: 0 }
    #live + p, #live table + p { margin-top: 1rem }
    .nowrap:not(:last-child) { margin-right: .75rem }
    .months { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 0 3rem }
    .duties { list-style: none; padding: 0; border-top: 1px solid var(--line) }
    .duties li { display: grid; grid-template-columns: 6.25rem 1fr auto; gap: 0 .75rem; padding: .375rem 0; margin: 0; border-bottom: 1px solid var(--line); align-items: baseline }
    @media (max-width: 40em) { .duties li { grid-template-columns: 4rem 1fr auto } }
    .duties time, .duties .at { white-space: nowrap }
    .duties .was { color: var(--soft) }
    .duties li.today { font-weight: 700 }
    .log { list-style: none; padding: 0; border-left: 2px solid var(--line); margin: .75rem 0 0 .25rem }
    .log li { padding: .125rem 0 .5rem 1rem; margin: 0 }
    .log time, .log .at { color: var(--soft); margin-right: .5rem }

    """
}
