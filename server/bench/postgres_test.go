//go:build unix

package bench_test

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// startPostgres makes a cluster in a folder of its own and starts a server on
// loopback. It refuses to run as root and is then run as the user postgres.
func startPostgres(b *testing.B, _ *harness) (s server, missing string) {
	b.Helper()
	bin := postgresPrograms()
	if bin == "" {
		return s, "its server is not here. To install it:\n  apt-get install postgresql"
	}
	dir, err := os.MkdirTemp("", "spona-bench-") //nolint:usetesting // another user has to enter it, who cannot enter b.TempDir
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	p := postgres{bin: bin, data: filepath.Join(dir, "data")}
	if os.Getuid() == 0 {
		p.user = "postgres"
		if err := give(dir, p.user); err != nil {
			return s, fmt.Sprintf("as root it needs a user of that name: %v", err)
		}
	}
	_, port, err := net.SplitHostPort(freeAddress(b))
	if err != nil {
		b.Fatal(err)
	}
	if out, err := p.run(b, "initdb", "-D", p.data, "-A", "trust", "-U", "postgres"); err != nil {
		return s, fmt.Sprintf("initdb: %v: %s", err, out)
	}
	options := "-h 127.0.0.1 -k " + dir + " -c shared_buffers=1GB -p " + port
	if out, err := p.run(b, "pg_ctl", "-D", p.data, "-w", "-l", filepath.Join(dir, "log"), "-o", options, "start"); err != nil {
		return s, fmt.Sprintf("pg_ctl: %v: %s", err, out)
	}
	return server{
		env: []string{"PGDATA=" + p.data, "PGDSN=host=127.0.0.1 port=" + port + " user=postgres dbname=postgres"},
		stop: func() {
			if out, err := p.run(b, "pg_ctl", "-D", p.data, "-m", "immediate", "stop"); err != nil {
				b.Errorf("pg_ctl stop: %v: %s", err, out)
			}
		},
	}, ""
}

// postgres is one cluster.
type postgres struct {
	bin, data string
	user      string // to become; "" to stay who one is
}

// run runs one of its programs. What that starts goes on, so its output goes to
// a file: a pipe would be waited for.
func (p postgres) run(b *testing.B, program string, args ...string) (said string, err error) {
	b.Helper()
	command := append([]string{filepath.Join(p.bin, program)}, args...)
	if p.user != "" {
		for i, word := range command {
			command[i] = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
		command = []string{"su", p.user, "-s", "/bin/sh", "-c", strings.Join(command, " ")}
	}
	out, err := os.CreateTemp(b.TempDir(), "said")
	if err != nil {
		b.Fatal(err)
	}
	defer out.Close()
	cmd := exec.CommandContext(b.Context(), command[0], command[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = filepath.Dir(p.data), out, out
	err = cmd.Run()
	return read(b, out.Name()), err
}

// postgresPrograms is the folder with the server's programs, the newest of those
// that are installed; "" when there is none.
func postgresPrograms() string {
	if found, err := exec.LookPath("pg_ctl"); err == nil {
		if program, err := filepath.EvalSymlinks(found); err == nil {
			return filepath.Dir(program)
		}
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/pg_ctl")
	if err != nil || len(found) == 0 {
		return ""
	}
	return filepath.Dir(slices.Max(found))
}

// give makes a folder another user's, who must be able to reach it.
func give(dir, name string) error {
	u, err := user.Lookup(name)
	if err != nil {
		return err
	}
	uid, err := strconv.Atoi(u.Uid)
	if err != nil {
		return err
	}
	gid, err := strconv.Atoi(u.Gid)
	if err != nil {
		return err
	}
	return os.Chown(dir, uid, gid)
}
