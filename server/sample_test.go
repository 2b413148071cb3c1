package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
)

// samplesRoot names the folder of the samples that are made once for all tests.
const samplesRoot = "SAMPLES_OF_THE_TESTS"

var making sync.Mutex

// sample is a data folder with a small sample, the test's own.
func sample(t *testing.T) string {
	t.Helper()
	return sampleOf(t, "300")
}

// sampleOf is a data folder with a sample of so many entities, the test's own.
func sampleOf(t *testing.T, scale string) string {
	t.Helper()
	made := makeSample(t, scale)
	dir := filepath.Join(t.TempDir(), "sample")
	err := filepath.WalkDir(made, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, err := filepath.Rel(made, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.MkdirAll(filepath.Join(dir, below), 0o700)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, below), content, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// makeSample makes a sample as a user would, unless it has been made.
func makeSample(t *testing.T, scale string) string {
	t.Helper()
	making.Lock()
	defer making.Unlock()
	dir := filepath.Join(os.Getenv(samplesRoot), scale)
	if _, err := os.Stat(dir); err == nil {
		return dir
	}
	unfinished := dir + ".new"
	p := start(t, nil, "demo", "--data", unfinished, "--addr", "127.0.0.1:0", "--scale", scale)
	p.url()
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK {
		t.Fatalf("demo: exit %d\n%s", got.code, got.stderr)
	}
	if err := os.Rename(unfinished, dir); err != nil {
		t.Fatal(err)
	}
	return dir
}
