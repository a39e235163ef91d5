extension Stylesheet {
  /// Colours by what they mean.
  ///
  /// Dark is what the machine asks for, unless somebody chose otherwise; never on paper.
  static let tokens = """
    :root { color-scheme: light; \(light) }
    @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; \(dark) } }
    @media screen { :root[data-theme="dark"] { color-scheme: dark; \(dark) } }

    """

  private static let light = """
    --bg: #ffffff; --panel: #f3f5f8; --fg: #0b0c0c; --soft: #4a545e; --line: #d3d9df; --edge: #6b7682;
    --link: #14508f; --accent: #12436d; --on-accent: #ffffff; --shade: #eceff3; --head: #ffffff;
    --day: #cfe5f5; --on-day: #0b0c0c; --night: #12436d; --on-night: #ffffff;
    --away: #f6d3e6; --on-away: #4b0a30; --work: #e3dcf3; --on-work: #2a1454;
    --swap: #fff2b8; --on-swap: #3b2f00; --split: #efe7d2; --on-split: #33290b;
    --short: #d4351c; --on-short: #ffffff; --met: #e8f3ec; --on-met: #0b3d20; --over: #d9e6f2; --on-over: #123250;
    --bad: #a3200c; --good: #0b5c2e; --warn: #fbe3d6; --on-warn: #5a1d06;
    --floor: #b5d0e6; --need: #12436d; --gap: #d4351c; --hatch: #ffffff;
    """

  private static let dark = """
    --bg: #0b0f14; --panel: #131a22; --fg: #e6e9ec; --soft: #a4afba; --line: #27313c; --edge: #7d8995;
    --link: #8ec5ff; --accent: #8ec5ff; --on-accent: #06131f; --shade: #1a232d; --head: #0b0f14;
    --day: #2c628c; --on-day: #ffffff; --night: #0d2a46; --on-night: #cfe5f5;
    --away: #5a2745; --on-away: #ffe3f1; --work: #40346b; --on-work: #eee8ff;
    --swap: #5c4d10; --on-swap: #fff4c9; --split: #4a4126; --on-split: #fbf1d5;
    --short: #ff8a7a; --on-short: #1a0300; --met: #12291c; --on-met: #bfe8cd; --over: #1b2f44; --on-over: #cfe1f3;
    --bad: #ff9c8e; --good: #8fdcab; --warn: #4a2314; --on-warn: #ffdccb;
    --floor: #24506f; --need: #a9d3f5; --gap: #ff8a7a; --hatch: #0b0f14;
    """
}
