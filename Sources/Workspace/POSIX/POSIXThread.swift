#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A thread of the system, with a stack of a size that we know.
struct POSIXThread {
  private let handle: pthread_t

  /// Starts a thread; nil if the system has none to give.
  init?(stackSize: Int, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var handle: pthread_t?
      let result = pthread_create(&handle, &attributes, { Work.run($0) }, work.toOpaque())
      guard result == 0, let handle else {
        work.release()
        return nil
      }
      self.handle = handle
    #else
      var handle = pthread_t()
      let result = pthread_create(&handle, &attributes, { Work.run($0) }, work.toOpaque())
      guard result == 0 else {
        work.release()
        return nil
      }
      self.handle = handle
    #endif
  }

  /// Waits until the thread is done.
  func join() { pthread_join(handle, nil) }

  /// How many threads can run at the same time.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// What a thread is started for, as C can hand it over.
private final class Work {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let work else { return nil }
    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
  }
}

/// A lock with a bell: who holds it may wait until somebody changed what it guards.
final class POSIXMonitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Does something while nobody else holds the lock.
  func holding<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Gives the lock up until somebody rings, and takes it again; only for who holds it.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes all who wait.
  func ring() { pthread_cond_broadcast(condition) }
}
