extension Stylesheet {
  static let forms = """
    label, legend { font-weight: 600 }
    .hint { color: var(--soft); font-size: .875rem; line-height: 1.35 }
    .mistake { color: var(--bad); font-weight: 700 }
    input[type="text"], input[type="password"], select, textarea { font: inherit; color: inherit; background: var(--bg); border: 2px solid var(--edge); border-radius: 2px;
      min-height: 2.75rem; padding: .3125rem .5rem; width: 100%; max-width: 26rem; display: block; margin-top: .25rem }
    input.short, select.short { max-width: 6rem }
    input.date { max-width: 11rem }
    .wrong { border-left: .25rem solid var(--bad); padding-left: .75rem }
    .wrong input, .wrong select { border-color: var(--bad) }
    .field + .field, .field + button, main ul + form, main p + form, .field + p { margin-top: 1rem }
    button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .375rem 1rem; border-radius: 2px; border: 2px solid var(--edge); background: var(--bg); color: var(--fg); cursor: pointer }
    a.button { display: inline-flex; align-items: center; font-weight: 600; min-height: 2.75rem; padding: .375rem 1rem; border-radius: 2px; border: 2px solid var(--accent); background: var(--accent); color: var(--on-accent); text-decoration: none }
    a.button:hover { border-color: var(--fg) }
    .qr { width: 15rem; max-width: 100%; height: auto; display: block; margin: .75rem 0 }
    button:hover { border-color: var(--fg) }
    button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent) }
    button.main:hover { border-color: var(--fg) }
    .ask { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 1.25rem 0 }
    .ask .field, .ask button { margin: 0 }
    .ask .field select { width: auto; max-width: 100% }
    .ask .wrong { align-self: stretch }
    .ask .others { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; min-height: 2.75rem; margin-left: auto }
    .ask .others a, .ask .others button { min-height: 2.75rem; display: inline-flex; align-items: center }
    .inline { display: inline-flex; flex-wrap: wrap; gap: .375rem; align-items: center }
    .inline select { width: auto; margin: 0 }
    .choices { border: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem }
    .choices legend { margin-bottom: .25rem }
    .choices label { font-weight: 400; display: inline-flex; align-items: center; min-height: 2.75rem; gap: .625rem }
    .choices input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent) }
    .panel { border: 1px solid var(--line); background: var(--panel); padding: 1rem 1.25rem 1.25rem; margin: 1rem 0; max-width: 44rem }
    .panel h2, .panel h3 { margin-top: 0 }
    .panel.broad { max-width: 72rem }
    .panel legend h2 { font-size: 1.125rem; margin: 0 }
    .panel .choices + .field, .panel .field + .choices { margin-top: 1rem }
    details.panel { padding-block: .25rem }
    details.panel[open] { padding-bottom: 1.25rem }
    .panel button { margin-top: 1rem }
    .panel td button { margin-top: 0 }
    .choices .hint { flex-basis: 100% }

    """
}
