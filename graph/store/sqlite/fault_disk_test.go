package sqlite

import (
	"strconv"
	"sync"
	"testing"
	"time"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// A faultyDisk is a virtual file system of SQLite that hands everything to the
// real one, until it is told to fail. It counts writes, truncations and syncs.
type faultyDisk struct {
	name string

	mu      sync.Mutex
	ops     int
	failAt  int // the operation that fails first, and all after it; 0 for none
	how     int32
	failed  []string
	methods map[uintptr]*sqlite3.Tsqlite3_io_methods

	// What SQLite has pointers to, kept from the collector.
	t        *testing.T
	tls      *libc.TLS
	vfs      *sqlite3.Tsqlite3_vfs
	open     func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32
	write    func(*libc.TLS, uintptr, uintptr, int32, int64) int32
	truncate func(*libc.TLS, uintptr, int64) int32
	sync     func(*libc.TLS, uintptr, int32) int32
}

// newFaultyDisk registers one for the length of the test.
func newFaultyDisk(t *testing.T) *faultyDisk {
	t.Helper()
	tls := libc.NewTLS()
	system := at[sqlite3.Tsqlite3_vfs](sqlite3.Xsqlite3_vfs_find(tls, 0))
	vfs := copied(t, tls, system)
	d := &faultyDisk{
		name: "faulty" + strconv.FormatInt(time.Now().UnixNano(), 36), vfs: vfs, t: t, tls: tls,
		methods: make(map[uintptr]*sqlite3.Tsqlite3_io_methods),
	}
	name, err := libc.CString(d.name)
	if err != nil {
		t.Fatal(err)
	}
	d.wrap(funcAt[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](system.FxOpen))
	vfs.FzName, vfs.FpNext, vfs.FxOpen = name, 0, pointerTo(&d.open)
	if rc := sqlite3.Xsqlite3_vfs_register(tls, uintptr(unsafe.Pointer(d.vfs)), 0); rc != sqlite3.SQLITE_OK {
		t.Fatalf("register the file system: %d", rc)
	}
	t.Cleanup(func() {
		sqlite3.Xsqlite3_vfs_unregister(tls, uintptr(unsafe.Pointer(d.vfs)))
		libc.Xfree(tls, name)
		tls.Close()
	})
	return d
}

// wrap makes the functions that stand in for the real ones.
func (d *faultyDisk) wrap(open func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32) {
	d.open = func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32 {
		rc := open(tls, vfs, name, file, flags, out)
		f := at[sqlite3.Tsqlite3_file](file)
		if rc == sqlite3.SQLITE_OK && f.FpMethods != 0 {
			f.FpMethods = uintptr(unsafe.Pointer(d.methodsFor(f.FpMethods)))
		}
		return rc
	}
	methods := func(file uintptr) *sqlite3.Tsqlite3_io_methods {
		d.mu.Lock()
		defer d.mu.Unlock()
		f := at[sqlite3.Tsqlite3_file](file)
		for pointer, ours := range d.methods {
			if uintptr(unsafe.Pointer(ours)) == f.FpMethods {
				return at[sqlite3.Tsqlite3_io_methods](pointer)
			}
		}
		return nil
	}
	d.write = func(tls *libc.TLS, file, buf uintptr, n int32, at int64) int32 {
		write := funcAt[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](methods(file).FxWrite)
		if rc := d.fault("write"); rc != 0 {
			write(tls, file, buf, n/2, at) // as far as it goes
			return rc
		}
		return write(tls, file, buf, n, at)
	}
	d.truncate = func(tls *libc.TLS, file uintptr, size int64) int32 {
		if d.fault("truncate") != 0 {
			return sqlite3.SQLITE_IOERR_TRUNCATE
		}
		return funcAt[func(*libc.TLS, uintptr, int64) int32](methods(file).FxTruncate)(tls, file, size)
	}
	d.sync = func(tls *libc.TLS, file uintptr, flags int32) int32 {
		if d.fault("sync") != 0 {
			return sqlite3.SQLITE_IOERR_FSYNC
		}
		return funcAt[func(*libc.TLS, uintptr, int32) int32](methods(file).FxSync)(tls, file, flags)
	}
}

// methodsFor returns our copy of the real methods.
func (d *faultyDisk) methodsFor(system uintptr) *sqlite3.Tsqlite3_io_methods {
	d.mu.Lock()
	defer d.mu.Unlock()
	if ours := d.methods[system]; ours != nil {
		return ours
	}
	ours := copied(d.t, d.tls, at[sqlite3.Tsqlite3_io_methods](system))
	ours.FxWrite, ours.FxTruncate, ours.FxSync = pointerTo(&d.write), pointerTo(&d.truncate), pointerTo(&d.sync)
	d.methods[system] = ours
	return ours
}

// fault counts an operation and says how it fails, 0 when it does not.
func (d *faultyDisk) fault(what string) int32 {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ops++
	if d.failAt == 0 || d.ops < d.failAt {
		return 0
	}
	d.failed = append(d.failed, what)
	return d.how
}

// fail makes the disk fail from the n-th operation from now on.
func (d *faultyDisk) fail(n int, how int32) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ops, d.failAt, d.how, d.failed = 0, n, how, nil
}

// repair makes it work again, and returns what failed.
func (d *faultyDisk) repair() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.failAt = 0
	return d.failed
}

// at is what is at an address that SQLite gave. The address is read as a pointer
// rather than converted, which vet cannot tell from a mistake.
func at[T any](address uintptr) *T { return *(**T)(unsafe.Pointer(&address)) }

// copied is a copy in memory of SQLite's own kind: it reckons with pointers into
// it, which the race detector forbids in memory of Go's.
func copied[T any](t *testing.T, tls *libc.TLS, of *T) *T {
	address := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(*of)))
	if address == 0 {
		t.Fatal("no memory")
	}
	c := at[T](address)
	*c = *of
	return c
}

// funcAt is the function that a pointer of SQLite leads to, and pointerTo the
// other way round. A func value is a pointer; see golang.org/s/go11func.
func funcAt[F any](pointer uintptr) F {
	return *(*F)(unsafe.Pointer(&struct{ uintptr }{pointer}))
}

func pointerTo[F any](f *F) uintptr { return *(*uintptr)(unsafe.Pointer(f)) }
