import PythonSemantics
import PythonSyntax
import Testing

/// What becomes of rows: each row is the body of a function that reads them with `here()`.
@Suite struct RowsUseTests {
  @Test(arguments: table) func follows(_ row: Row) throws {
    let body = row.text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let file = try file("def f(known):\n" + body + "\n")
    let call = try #require(file.calls(named: "here").first).node
    let words = file.uses(ofRows: call).map { use in
      if case .consumed(let reason) = use { "consumed: \(reason)" } else { "\(use)" }
    }
    #expect(words.joined(separator: ", ") == row.answer)
  }

  static let table = rows(
    """
    ## returned -> returned
    return here()
    ## through a name -> returned
    rows = here()
    return rows
    ## each of them -> returned
    return [row.name for row in here()]
    ## in an answer -> returned
    return jsonify({"rows": [row.name for row in here()], "a": 1})
    ## a list that is built -> returned
    found = []
    for row in here():
        item = row.name
        found.append(item)
    return found
    ## tested and returned -> tested, returned
    rows = here()
    if not rows:
        return []
    return rows
    ## a number that is only logged -> returned
    rows = here()
    logger.info("found %d", len(rows))
    return rows
    ## a number that tells whether there are any -> tested, returned
    rows = here()
    if len(rows) == 0:
        raise ValueError
    return rows
    ## counted -> consumed: `len` counts all of them
    return len(here())
    ## returned with its number -> returned, consumed: `len` counts all of them
    rows = here()
    return rows, len(rows)
    ## summed -> consumed: `sum` adds up all of them
    return sum(row.price for row in here())
    ## a set -> consumed: a set is made of them
    return {row.id for row in here()}
    ## a mapping -> consumed: a mapping is made of them
    return {row.id: row for row in here()}
    ## filtered -> consumed: they are filtered after they are read
    return [row for row in here() if row.good]
    ## sorted -> consumed: they are sorted after they are read
    return sorted(here())
    ## searched -> consumed: something is looked for among all of them
    return known in here()
    ## a loop that writes -> consumed: `session.delete` is called for each of them
    for row in here():
        session.delete(row)
    ## a loop that adds to a list of the caller's -> escaped
    for row in here():
        known.append(row)
    ## a loop that changes -> consumed: each of them is changed
    for row in here():
        row.seen = True
    ## a loop that looks for one -> consumed: one of them is looked for
    for row in here():
        if row.good:
            return row
    ## a generator -> consumed: they are handed out one after the other
    yield from here()
    ## a lazy one -> consumed: they are handed out one after the other
    return (row.name for row in here())
    ## filtered in an inner loop -> consumed: they are filtered after they are read
    return [part for row in here() for part in row.parts if part.good]
    ## waited for by a coroutine of Twisted -> returned
    rows = yield here()
    return rows
    ## the first -> indexed
    return here()[0]
    ## a part -> sliced
    return here()[:10]
    ## elsewhere -> escaped
    send(here())
    ## kept -> escaped
    known.rows = here()
    ## thrown away ->\u{20}
    here()
    ## asked for -> tested
    return "yes" if here() else "no"
    ## or nothing -> returned
    return here() or []
    """)
}
