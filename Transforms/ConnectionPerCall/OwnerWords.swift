import PythonSemantics
import PythonSyntax
import Rewriting

/// The words that the names of one engine or client, and of what is made from it, begin with.
struct OwnerWords: Sendable {
  /// The words, the best first; the first owner of its kind needs none.
  private let words: [String]

  /// The words of the sites, by what they make: the names of one engine and of all that is made from
  /// it begin with the same word.
  static func all(of sites: [OwnerSite]) -> [String: OwnerWords] {
    var words: [String: OwnerWords] = [:]
    var taken: [String: Set<String>] = [:]
    for site in sites {
      guard let identity = site.expression?.identity, words[identity] == nil else { continue }
      let own = OwnerWords(of: site, besides: taken[site.owner.noun] ?? [])
      words[identity] = own
      if let first = own.first { taken[site.owner.noun, default: []].insert(first) }
    }
    return words
  }

  /// The words of a site, but for those that others have.
  private init(of site: OwnerSite, besides taken: Set<String>) {
    let function = site.file.function(around: site.call.node)?.name.text.drop { $0 == "_" }
    let configuration = site.file.configurationNames(of: site.call).map { name in
      name.split(separator: "_").filter { !Self.wordsOfOwners.contains($0) }.joined(separator: "_")
    }
    words =
      [""].filter { !taken.contains($0) }
      + (configuration + ["shared", function.map { "\($0)" } ?? "process"]).filter {
        !$0.isEmpty && !taken.contains($0)
      }
  }

  /// The word that is taken as long as nothing in the file has its name.
  private var first: String? { words.first }

  /// The names of something, the best first.
  func names(of noun: String) -> [String] { words.map { $0.isEmpty ? noun : $0 + "_" + noun } }

  private static let wordsOfOwners: Set<Substring> = [
    "engine", "mongo", "mongodb", "pool", "queue",
  ]
}
