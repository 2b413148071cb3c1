package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"spona/graph"
	"spona/server/config"
)

var (
	flagNames   = []string{"addr", "data", "public-url", "scale"}
	secretNames = []string{"metrics-token"}
)

func parse(t *testing.T, environ ...string) config.Env {
	t.Helper()
	env, err := config.Parse(environ, flagNames, secretNames)
	if err != nil {
		t.Fatal(err)
	}
	return env
}

func TestParseRefusesUnknownKeys(t *testing.T) {
	tests := []struct {
		name, pair string
		wants      string // in the message; "" when it is accepted
	}{
		{"another program's key", "PATH=/bin", ""},
		{"a flag's key", "SPONA_PUBLIC_URL=https://example.org", ""},
		{"a secret's key", "SPONA_METRICS_TOKEN=x", ""},
		{"a secret's file", "SPONA_METRICS_TOKEN_FILE=x", ""},
		{"a misspelt key is answered with the right one", "SPONA_PUBLC_URL=x", "did you mean SPONA_PUBLIC_URL?"},
		{"a key like no other", "SPONA_WEATHER=fine", "take it out of the environment"},
		{"a key in lower case is another program's", "spona_addr=x", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := config.Parse([]string{tt.pair}, flagNames, secretNames)
			if tt.wants == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if graph.CodeOf(err) != graph.CodeInvalid || !strings.Contains(err.Error(), tt.wants) {
				t.Errorf("error = %v, want one with %q", err, tt.wants)
			}
			if _, value, _ := strings.Cut(tt.pair, "="); value != "x" && strings.Contains(err.Error(), value) {
				t.Errorf("the message shows the value, which may be a secret: %v", err)
			}
		})
	}
}

func TestFillSetsWhatTheCommandLineDidNot(t *testing.T) {
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	addr := flags.String("addr", "default", "")
	data := flags.String("data", "default", "")
	scale := flags.Int("scale", 1, "")
	if err := flags.Parse([]string{"--addr", "given"}); err != nil {
		t.Fatal(err)
	}
	env := parse(t, "SPONA_ADDR=environment", "SPONA_DATA=environment", "SPONA_SCALE=", "SPONA_PUBLIC_URL=unused here")
	if err := env.Fill(flags); err != nil {
		t.Fatal(err)
	}
	if *addr != "given" || *data != "environment" || *scale != 1 {
		t.Errorf("addr, data, scale = %q, %q, %d; want given, environment, 1", *addr, *data, *scale)
	}
}

func TestFillNamesTheKeyOfAWrongValue(t *testing.T) {
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	flags.Int("scale", 1, "")
	err := parse(t, "SPONA_SCALE=many").Fill(flags)
	if err == nil || !strings.Contains(err.Error(), "SPONA_SCALE") {
		t.Errorf("error = %v, want one that names SPONA_SCALE", err)
	}
}

func TestSecret(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	token, empty, huge := write("token", " s3cret\n"), write("empty", "\n"), write("huge", strings.Repeat("x", 5000))
	const key, fileKey = "SPONA_METRICS_TOKEN=", "SPONA_METRICS_TOKEN_FILE="
	tests := []struct {
		name    string
		environ []string
		want    string
		wantErr string
	}{
		{"not given", nil, "", ""},
		{"given", []string{key + "abc"}, "abc", ""},
		{"in a file", []string{fileKey + token}, "s3cret", ""},
		{"given twice", []string{key + "abc", fileKey + token}, "", "keep one"},
		{"in a file that is not there", []string{fileKey + filepath.Join(dir, "none")}, "", "SPONA_METRICS_TOKEN_FILE"},
		{"in an empty file", []string{fileKey + empty}, "", "it is empty"},
		{"in a folder", []string{fileKey + dir}, "", "is no file"},
		{"in a file that is no secret", []string{fileKey + huge}, "", "is no file of at most 4096 bytes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := parse(t, tt.environ...).Secret("metrics-token")
			if got != tt.want {
				t.Errorf("Secret = %q, want %q", got, tt.want)
			}
			if (err != nil) != (tt.wantErr != "") || err != nil && !strings.Contains(err.Error(), tt.wantErr) {
				t.Errorf("error = %v, want one with %q", err, tt.wantErr)
			}
		})
	}
}

func TestNearest(t *testing.T) {
	words := []string{"native", "ftm", "popolo"}
	for word, want := range map[string]string{"popollo": "popolo", "natvie": "native", "fmt": "ftm", "ocds": "", "": ""} {
		if got := config.Nearest(word, words); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
