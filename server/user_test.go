package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"spona/graph/members"
	"spona/graph/store/community"
	"spona/server/folder"
)

const rootPassword = "a password of four words"

// addUser makes an account from the command line.
func addUser(t *testing.T, dir, handle string, args ...string) outcome {
	t.Helper()
	args = append([]string{"user", "add", "--data", dir, "--handle", handle, "--email", handle + "@example.org"}, args...)
	got := runHere(t, nil, []string{"SPONA_PASSWORD=" + rootPassword}, args...)
	if got.code != exitOK {
		t.Fatalf("%v: exit %d, %s", args, got.code, got.stderr)
	}
	return got
}

// peopled is a data folder with an administrator, a moderator and two citizens.
func peopled(t *testing.T) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "data")
	addUser(t, dir, "root", "--name", "Rut Root", "--language", "sr-Latn")
	addUser(t, dir, "mira", "--role", "moderator")
	addUser(t, dir, "ana")
	addUser(t, dir, "eve")
	return dir
}

// dated is a text without today's date.
func dated(text string) string {
	return regexp.MustCompile(`\d{4}-\d\d-\d\d`).ReplaceAllString(text, "DAY")
}

func TestUserTexts(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	var said strings.Builder
	say := func(got outcome) { said.WriteString(got.stdout) }
	say(addUser(t, dir, "root"))
	say(addUser(t, dir, "ana"))
	for _, args := range []string{
		"user role ana moderator", "user role ana citizen", "user disable ana --reason advertisements", "user list", "user enable ana",
	} {
		say(mustRun(t, append(strings.Fields(args), "--data", dir)...))
	}
	golden(t, "user.txt", dated(said.String()))
	t.Run("help", func(t *testing.T) {
		var help strings.Builder
		for _, args := range []string{"user", "user add", "user list", "user role", "user disable", "user enable", "audit", "audit verify"} {
			help.WriteString(mustRun(t, append(strings.Fields(args), "--help")...).stdout + "\n")
		}
		golden(t, "user-help.txt", help.String())
	})
}

func TestTheFirstAccountOfAFolderIsItsAdministrator(t *testing.T) {
	dir := peopled(t)
	var listed struct{ Accounts []listedUser }
	if err := json.Unmarshal([]byte(mustRun(t, "user", "list", "--json", "--data", dir).stdout), &listed); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range listed.Accounts {
		got = append(got, a.Handle+" "+a.Role+" "+a.State)
	}
	if want := "ana CITIZEN ACTIVE, eve CITIZEN ACTIVE, mira MODERATOR ACTIVE, root ADMINISTRATOR ACTIVE"; strings.Join(got, ", ") != want {
		t.Errorf("there are %v, want %s", got, want)
	}
	list := mustRun(t, "user", "list", "--role", "Moderator", "--data", dir).stdout
	if !strings.HasPrefix(list, "mira ") || !strings.HasSuffix(list, "\n1 account\n") {
		t.Errorf("the moderators are %s", list)
	}
	for _, secret := range []string{"@example.org", "Rut"} {
		if strings.Contains(mustRun(t, "user", "list", "--data", dir).stdout, secret) {
			t.Errorf("the list shows %s", secret)
		}
	}
}

// The account has to be one that the server lets in.
func TestWhoWasAddedCanSignIn(t *testing.T) {
	dir := peopled(t)
	f, err := folder.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	c, err := openPlace(t.Context(), f, community.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.store.Close() }()
	secret, err := c.SignIn(t.Context(), members.SignIn{Email: "root@example.org", Password: rootPassword})
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, "user", "role", "mira", "administrator", "--data", dir)
	mustRun(t, "user", "disable", "root", "--reason", "has left us", "--data", dir) // beside an open store
	if who, err := c.Identify(t.Context(), secret); err == nil {
		t.Errorf("%s is still signed in", who.Account.Handle)
	}
	if _, err := c.SignIn(t.Context(), members.SignIn{Email: "root@example.org", Password: rootPassword}); err == nil {
		t.Error("who was kept out signed in")
	}
	mustRun(t, "user", "enable", "root", "--data", dir)
	if _, err := c.SignIn(t.Context(), members.SignIn{Email: "root@example.org", Password: rootPassword}); err != nil {
		t.Error(err)
	}
}

func TestMistakesWithAccounts(t *testing.T) {
	dir := peopled(t)
	password := []string{"SPONA_PASSWORD=" + rootPassword}
	for _, tt := range []struct {
		name    string
		environ []string
		args    string
		code    int
		want    string
	}{
		{"an unknown errand", nil, "user remove ana", exitUsage, "unknown command"},
		{"no handle", password, "user add --email x@example.org", exitUsage, "needs --handle"},
		{"no address", password, "user add --handle xenia", exitUsage, "needs --email"},
		{"a password on the command line", nil, "user add --password x", exitUsage, "unknown flag"},
		{"no password and no terminal", nil, "user add --handle xenia --email x@example.org", exitFailed, "SPONA_PASSWORD_FILE"},
		{"a short password", []string{"SPONA_PASSWORD=short"}, "user add --handle xenia --email x@example.org", exitFailed, "at least 10"},
		{"a handle that is taken", password, "user add --handle ANA --email x@example.org", exitFailed, "somebody has this handle"},
		{"an address that is taken", password, "user add --handle xenia --email ana@example.org", exitFailed, "somebody has this email"},
		{"a role that is none", password, "user add --handle xenia --email x@example.org --role boss", exitUsage, "the roles are citizen, member"},
		{"a role that is nearly one", nil, "user role ana moderater", exitUsage, "did you mean moderator?"},
		{"a role of those who have no account", nil, "user role ana visitor", exitUsage, "no role of an account"},
		{"a member of no organisation", nil, "user role ana member", exitFailed, "identified organisation"},
		{"nobody", nil, "user role nobody editor", exitFailed, "nobody has the handle nobody"},
		{"no reason", nil, "user disable ana", exitUsage, "needs --reason"},
		{"the last administrator, kept out", nil, "user disable root --reason rivalry", exitFailed, "last administrator"},
		{"the last administrator, lowered", nil, "user role root editor", exitFailed, "last administrator"},
		{"somebody who was not kept out", nil, "user enable ana", exitFailed, "not suspended"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := runHere(t, strings.NewReader(""), append(tt.environ, "SPONA_DATA="+dir), strings.Fields(tt.args)...)
			if got.code != tt.code || !strings.Contains(got.stderr, tt.want) || got.stdout != "" {
				t.Errorf("exit %d, want %d with %q: %s%s", got.code, tt.code, tt.want, got.stdout, got.stderr)
			}
			if strings.Contains(got.stderr, rootPassword) {
				t.Error("the message shows the password")
			}
		})
	}
	t.Run("a folder without a community stays without", func(t *testing.T) {
		bare := filepath.Join(t.TempDir(), "bare")
		if _, err := folder.OpenOrCreate(bare); err != nil {
			t.Fatal(err)
		}
		got := runHere(t, nil, nil, "user", "list", "--data", bare)
		if got.code != exitFailed || !strings.Contains(got.stderr, "spona user add") {
			t.Errorf("exit %d: %s", got.code, got.stderr)
		}
		if _, err := os.Stat(filepath.Join(bare, community.FileName)); err == nil {
			t.Error("reading made one")
		}
	})
	t.Run("a community without its key", func(t *testing.T) {
		if err := os.Remove(filepath.Join(dir, "keys", "community.key")); err != nil {
			t.Fatal(err)
		}
		got := runHere(t, nil, nil, "user", "role", "ana", "editor", "--data", dir)
		if got.code != exitFailed || !strings.Contains(got.stderr, "put it back") {
			t.Errorf("exit %d: %s", got.code, got.stderr)
		}
	})
}

func TestThePasswordCanComeFromAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte(rootPassword+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "data")
	got := runHere(t, nil, []string{"SPONA_PASSWORD_FILE=" + file, "SPONA_HANDLE=root"}, "user", "add", "--email", "r@example.org", "--data", dir)
	if got.code != exitOK {
		t.Fatal(got.stderr)
	}
	f, err := folder.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	err = new(program).inPlace(t.Context(), f, func(c *place) error {
		_, err := c.SignIn(t.Context(), members.SignIn{Email: "r@example.org", Password: rootPassword})
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
