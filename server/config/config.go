// Package config takes settings from the environment: every flag of the command
// line as SPONA_ and its name, and secrets, which are not flags because command
// lines can be read by everybody on a machine.
//
// A key that nobody knows is refused, since a setting that is misspelt and then
// ignored is found out too late.
package config

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/pflag"

	"spona/graph"
)

const (
	prefix     = "SPONA_"
	fileSuffix = "_FILE"
	maxSecret  = 4096 // bytes of a file that holds a secret
)

// KeyOf is the environment's key for a flag: SPONA_PUBLIC_URL for public-url.
func KeyOf(flag string) string {
	return prefix + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// An Env is the part of an environment that is meant for this program.
type Env struct{ values map[string]string }

// Parse takes the program's keys out of an environment of KEY=VALUE. It refuses,
// with [graph.CodeInvalid], keys that are neither of a flag nor of a secret. A key
// with an empty value is taken as not given.
func Parse(environ, flags, secrets []string) (Env, error) {
	var known []string
	for _, f := range flags {
		known = append(known, KeyOf(f))
	}
	for _, s := range secrets {
		known = append(known, KeyOf(s), KeyOf(s)+fileSuffix)
	}
	env := Env{values: make(map[string]string)}
	for _, pair := range environ {
		key, value, _ := strings.Cut(pair, "=")
		if !strings.HasPrefix(key, prefix) {
			continue
		}
		if !slices.Contains(known, key) {
			return Env{}, unknownKey(key, known)
		}
		if value != "" {
			env.values[key] = value
		}
	}
	return env, nil
}

func unknownKey(key string, known []string) error {
	hint := "take it out of the environment"
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = strings.TrimPrefix(k, prefix)
	}
	if near := Nearest(strings.TrimPrefix(key, prefix), names); near != "" {
		hint = "did you mean " + prefix + near + "?"
	}
	return graph.Errorf(graph.CodeInvalid, "", "the environment sets %s, which is no setting of this program: %s", key, hint)
}

// Fill sets the flags that the command line did not give from the environment.
func (e Env) Fill(flags *pflag.FlagSet) error {
	var failed error
	flags.VisitAll(func(f *pflag.Flag) {
		value, ok := e.values[KeyOf(f.Name)]
		if !ok || f.Changed || failed != nil {
			return
		}
		if err := flags.Set(f.Name, value); err != nil {
			failed = graph.Errorf(graph.CodeInvalid, "", "%s in the environment: %w", KeyOf(f.Name), err)
		}
	})
	return failed
}

// Secret is what the environment gives under the key of the name, or what the
// file holds that it names under the same key with _FILE; "" when it gives
// neither. Space around the secret in a file is not part of it.
func (e Env) Secret(name string) (string, error) {
	key := KeyOf(name)
	value, path := e.values[key], e.values[key+fileSuffix]
	switch {
	case value != "" && path != "":
		return "", graph.Errorf(graph.CodeInvalid, "", "both %s and %s are set: keep one", key, key+fileSuffix)
	case path == "":
		return value, nil
	}
	content, err := readShort(path)
	if err != nil {
		return "", graph.Errorf(graph.CodeInvalid, "", "%s: %w", key+fileSuffix, err)
	}
	secret := strings.TrimSpace(content)
	if secret == "" {
		return "", graph.Errorf(graph.CodeInvalid, "", "%s: %s holds no secret: it is empty", key+fileSuffix, path)
	}
	return secret, nil
}

func readShort(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() || info.Size() > maxSecret {
		return "", fmt.Errorf("%s is no file of at most %d bytes", path, maxSecret)
	}
	content, err := os.ReadFile(path)
	return string(content), err
}

// Nearest is the candidate that the word is most likely a misspelling of, "" when
// none is near.
func Nearest(word string, candidates []string) string {
	best, distance := "", 2+len(word)/3
	for _, c := range candidates {
		if d := levenshtein.ComputeDistance(word, c); d < distance {
			best, distance = c, d
		}
	}
	return best
}
