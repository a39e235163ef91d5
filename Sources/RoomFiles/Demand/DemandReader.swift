public import CivilTime
import Planning
import Staffing

/// Reads call logs and counts of calls.
///
/// A log is `start,queue` and perhaps `wait_s,handle_s,outcome`, a row a call; counts are `start,queue,calls`, a row
/// an interval. `start` has an offset or is a local time of the room. Files are read bit by bit, unpacked where they
/// are gzip, and nothing but sums by interval and by day is kept.
public enum DemandReader {
  /// Reads the demand files of a Config.
  ///
  /// - Parameters:
  ///   - files: The Config.
  ///   - paths: The files below it, `demand/calls.csv.gz`.
  ///   - zone: The zone whose local times and days are meant.
  ///   - interval: The intervals to count by; at least a minute.
  ///   - queues: The queues that there are; where none are given, any.
  ///   - latest: No call may start after this moment; nothing for no bound.
  /// - Returns: the histories, or what hinders them.
  public static func read(
    _ files: some ConfigFiles,
    paths: [String],
    zone: ZoneRules,
    interval: Minutes,
    queues: [String]? = nil,
    latest: Instant? = nil
  ) -> DemandReading {
    let sources = paths.map { (shown: files.shown($0), path: $0, answer: files.stream($0)) }
    return read(sources, zone: zone, interval: interval, queues: queues, latest: latest)
  }

  /// Reads the demand files in a Config’s directory.
  public static func read(
    directory: String,
    paths: [String],
    zone: ZoneRules,
    interval: Minutes,
    queues: [String]? = nil,
    latest: Instant? = nil
  ) -> DemandReading {
    read(
      DirectoryFiles(directory),
      paths: paths,
      zone: zone,
      interval: interval,
      queues: queues,
      latest: latest
    )
  }

  /// Reads one file wherever it lies, perhaps only what it says of the days before one.
  public static func read(
    file: String,
    zone: ZoneRules,
    interval: Minutes,
    queues: [String]? = nil,
    latest: Instant? = nil,
    before: CivilDate? = nil
  ) -> DemandReading {
    let source = (shown: file, path: file, answer: FileStream.open(file))
    return read(
      [source],
      zone: zone,
      interval: interval,
      queues: queues,
      latest: latest,
      before: before
    )
  }

  private static func read(
    _ sources: [(shown: String, path: String, answer: StreamAnswer)],
    zone: ZoneRules,
    interval: Minutes,
    queues: [String]?,
    latest: Instant?,
    before: CivilDate? = nil
  ) -> DemandReading {
    var reading = DemandReading()
    let run = DemandRun(
      table: DayTable(zone: zone, interval: interval),
      queues: DemandQueues(queues),
      latest: latest?.seconds ?? Int.max / 4
    )
    for source in sources {
      let faults = DemandFaults(path: source.shown)
      if let file = run.read(source.answer, faults) {
        reading.files.append(file)
        reading.inputs.append(InputFile(path: source.path, sha256: file.sha256))
      }
      reading.diagnostics += faults.diagnostics
      reading.uncounted += faults.uncounted
      run.hasErrors = run.hasErrors || faults.hasErrors
    }
    reading.hasErrors = run.hasErrors
    if !run.hasErrors { run.conclude(&reading, before: before) }
    return reading
  }
}
