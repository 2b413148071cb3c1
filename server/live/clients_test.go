package live_test

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The clients that others write with work against the server. They are installed by
//
//	server/live/clients/install ~/.cache/spona-ci
func TestClientsOfOthersFollow(t *testing.T) {
	cache, err := os.UserCacheDir()
	must(t, err)
	cache = filepath.Join(cache, "spona-ci")
	for _, tt := range []struct {
		name, needs string
		command     []string
	}{
		{"graphql-ws of npm", "live-node/node_modules/graphql-ws", []string{"node", "clients/follow.mjs"}},
		{"gql of Python", "live-python/bin/python", []string{filepath.Join(cache, "live-python/bin/python"), "clients/follow.py"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := os.Stat(filepath.Join(cache, tt.needs)); err != nil {
				if os.Getenv("SPONA_NO_SKIP") != "" {
					t.Fatal(err)
				}
				t.Skip("it is not installed; server/live/clients/install installs it: ", err)
			}
			l := lodge(t)
			cmd := exec.CommandContext(t.Context(), tt.command[0], append(tt.command[1:], l.url)...)
			cmd.Env = append(os.Environ(), "LIVE_MODULES="+filepath.Join(cache, "live-node"))
			complaint := new(strings.Builder)
			cmd.Stderr = complaint
			out, err := cmd.StdoutPipe()
			must(t, err)
			must(t, cmd.Start())
			lines := bufio.NewReader(out)
			if line, err := lines.ReadString('\n'); err != nil || line != "following\n" {
				t.Fatalf("%q %v\n%s", line, err, complaint)
			}
			l.standing(1)
			for range 2 {
				_, err := l.house.publish(t.Context(), "")
				must(t, err)
			}
			rest, err := io.ReadAll(lines)
			must(t, err)
			if err := cmd.Wait(); err != nil || string(rest) != "done\n" {
				t.Errorf("%q %v\n%s", rest, err, complaint)
			}
		})
	}
}
