internal import PythonSyntax

/// What a file looks up on names that `from` brings it, of those that it does nothing else with.
struct Lookups {
  private var words: [Symbol: Set<String>] = [:]

  init(in file: PythonFile) {
    for binding in file.allBindings where binding.kind == .importFrom {
      words[binding.symbol] = binding.symbol.onlyBinding.map { _ in [] }
    }
    guard !words.isEmpty else { return }
    for index in file.tree.nodes.kinds.indices where file.tree.nodes.kinds[index] == .name {
      let symbol = Symbol(file: file, id: file.mentions[file.facts[index]].symbol)
      guard words[symbol] != nil else { continue }
      let attribute = file.cursor(NodeID(index)).parent?.as(Attribute.self)
      guard let attribute, !file.isTarget(attribute.node) else {
        words[symbol] = nil
        continue
      }
      words[symbol]?.insert(file.text(attribute.name.range))
    }
  }

  /// What is looked up on a name; nil where something else may be done with it.
  subscript(_ symbol: Symbol) -> Set<String>? { words[symbol] }
}
