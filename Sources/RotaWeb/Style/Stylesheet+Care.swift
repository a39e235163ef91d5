extension Stylesheet {
  static let care = """
    section + .soft, table + .soft, .wide + .soft, section ul + .wide { margin-top: 1rem }

    """
}
