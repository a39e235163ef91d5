extension Coverage {
  /// The queues of a line as the classes of a pool in one interval, with the load that staff is set by.
  ///
  /// - Returns: one class a queue, by priority; none for a role.
  public func classes(of line: CoverageLine, in interval: Int) -> [CallClass] {
    line.queues.compactMap { place in
      guard queues.indices.contains(place),
        let own = lines.first(where: { $0.kind == .queue && $0.queues == [place] }),
        own.load.indices.contains(interval)
      else { return nil }
      let queue = queues[place]
      return CallClass(
        erlangs: own.load[interval],
        handle: queue.handleSeconds,
        patience: queue.patienceSeconds,
        target: queue.target,
        clockOffset: queue.clockOffsetSeconds
      )
    }
  }
}
