extension Stylesheet {
  /// What a supervisor does next with the rota, and several ways out of one need.
  static let steps = """
    .onward { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; margin-top: .25rem }
    .onward a { display: inline-flex; align-items: center; min-height: 2.75rem }
    .needs .ways { display: flex; flex-wrap: wrap; gap: 0 1.25rem }
    .needs .ways a { padding: .5rem 0 }
    .needs.last li { grid-template-columns: 1fr auto }
    .panel button + button { margin-left: .75rem }
    @media (max-width: 40em) { .needs.last li { grid-template-columns: 1fr } .panel button + button { margin-left: 0 } }
    @media print { .needs .ways { display: none !important } }

    """
}
