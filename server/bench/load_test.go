//go:build unix

package bench_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"syscall"
	"testing"
	"time"

	"spona/loaders"
	"spona/server/bench"
)

// loaded is what loading the graph took.
type loaded struct {
	Day       string  // when it was
	Records   int     // entities, relations and the data set
	Entities  int     // that are new
	Relations int     // that are new
	Seconds   float64 // of spona load, which waits for the conversion too
	Memory    int64   // the most that it held, in bytes
	Disk      int64   // size of the data folder, in bytes
	Load      float64 // of the machine, just before
}

// spona builds the program.
func (w *workshop) spona(b *testing.B) string {
	b.Helper()
	binary := w.path("bin", "spona")
	run(b, root(b), nil, "go", "build", "-o", binary, "./server")
	return binary
}

// data is the data folder with the graph. It is loaded when it is not there, or
// was made of other sources. One that is there without a marker is left alone and
// refused: who made it, and who uses it, is not known here.
func (w *workshop) data(b *testing.B) (dir string, l loaded) {
	b.Helper()
	dir, file := w.path("spona-"+w.scale), w.path("spona-"+w.scale+".json")
	graph := w.csv(b)
	sources := hashOf(b, "kinds.go", "convert.go", "rows.go", filepath.Join(graph, "meta.json"))
	if marked(file, sources, &l, dir) {
		return dir, l
	}
	if _, err := os.Stat(file); err == nil { // made here, of something else
		if err := errors.Join(os.RemoveAll(dir), os.Remove(file)); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		b.Fatalf("%s is there, and nothing says that this benchmark made it of this graph: remove it, or name another folder in SPONA_BENCH_DIR", dir)
	}
	making := w.temporary(b, "loading-")
	l = w.load(b, graph, making)
	if err := os.Rename(making, dir); err != nil { // whole from the moment it has its name
		b.Fatal(err)
	}
	mark(b, file, sources, l)
	return dir, l
}

// load pipes the converted graph into spona load.
func (w *workshop) load(b *testing.B, graph, dir string) loaded {
	b.Helper()
	l := loaded{Day: time.Now().UTC().Format(time.DateOnly), Load: machineLoad()}
	cmd := exec.CommandContext(b.Context(), w.spona(b), "load", "--data", dir, "--dataset", bench.Dataset, "--format", "native", "--json", "-")
	lines, in := io.Pipe()
	var report, complaint bytes.Buffer
	cmd.Env = environment()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = lines, &report, &complaint
	converted := make(chan error, 1)
	go func() {
		err := bench.Convert(in, graph)
		in.CloseWithError(err)
		converted <- err
	}()
	began := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("spona load: %v\n%s%s", err, report.Bytes(), complaint.Bytes())
	}
	l.Seconds = time.Since(began).Seconds()
	if err := <-converted; err != nil {
		b.Fatal(err)
	}
	var r loaders.Report
	if err := json.Unmarshal(report.Bytes(), &r); err != nil {
		b.Fatalf("the report cannot be read: %v\n%s", err, report.Bytes())
	}
	l.Records, l.Entities, l.Relations = r.Total.Records, r.Total.Facts.Entities.New, r.Total.Facts.Relations.New
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		l.Memory = usage.Maxrss << 10 // Linux counts KiB
	}
	l.Disk = sizeOf(b, dir)
	return l
}

func (l loaded) print(scale string) {
	const mib = 1 << 20
	fmt.Printf("\nLoaded at scale %s on %s (load average before: %.1f): %d entities and %d relations in %.1f s, %.0f records a second; at most %.0f MiB of memory, %.0f MiB on disk\n",
		scale, l.Day, l.Load, l.Entities, l.Relations, l.Seconds, float64(l.Records)/l.Seconds, float64(l.Memory)/mib, float64(l.Disk)/mib)
}

// sizeOf is the size of all files of a folder.
func sizeOf(b *testing.B, dir string) int64 {
	b.Helper()
	size := int64(0)
	err := filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return size
}

// machineLoad is the load average of the last minute, 0 where the system does not
// tell it: who reads the figures must know whether others were at work.
func machineLoad() float64 {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return 0
	}
	first, _, _ := bytes.Cut(text, []byte(" "))
	load, err := strconv.ParseFloat(string(first), 64)
	if err != nil {
		return 0
	}
	return load
}

// heldMemory is what this process holds, in MiB, after tidying up.
func heldMemory() float64 {
	runtime.GC()
	debug.FreeOSMemory()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := bytes.Cut(status, []byte("VmRSS:"))
	kib, _, _ := bytes.Cut(bytes.TrimSpace(rest), []byte(" "))
	n, err := strconv.ParseFloat(string(kib), 64)
	if err != nil {
		return 0
	}
	return n / 1024
}
