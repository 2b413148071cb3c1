package community_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
)

// peopled is a folder with a community of these people, each with a session, a
// token, a link and a letter; it is closed.
func peopled(t *testing.T, handles ...string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	s := open(t, dir)
	write(t, s, func(w members.Writer) error {
		var err error
		for _, handle := range handles {
			a := account(handle)
			err = errors.Join(err, w.PutAccount(a),
				w.PutSession(&members.Session{ID: members.ID("s" + handle), Digest: "session " + handle, Account: a.ID, Created: at(0), Used: at(0), Proved: at(0)}),
				w.PutToken(&members.Token{ID: members.ID("t" + handle), Digest: "token " + handle, Account: a.ID, Name: "script", Expires: at(9)}),
				w.PutLink(&members.Link{Digest: "link " + handle, Account: a.ID, Email: a.Email, Expires: at(9)}),
				w.Send(&members.Letter{Account: a.ID, To: a.Email, Kind: members.LetterReset, Created: at(0)}))
		}
		return err
	})
	closed(t, s)
	return dir
}

// backedUp is a backup of the community of a folder.
func backedUp(t *testing.T, dir string) (file string) {
	t.Helper()
	s, err := community.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "copy")
	if err := errors.Join(s.Backup(t.Context(), file), s.Close()); err != nil {
		t.Fatal(err)
	}
	return file
}

func restore(t *testing.T, file, dir string, replace bool) {
	t.Helper()
	if err := community.Restore(t.Context(), file, dir, replace); err != nil {
		t.Fatal(err)
	}
}

// closed closes a store before the test ends.
func closed(t *testing.T, s *community.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestARestoredCommunityHasItsPeopleAndNothingThatOpensAnAccount(t *testing.T) {
	dir := t.TempDir()
	restore(t, backedUp(t, peopled(t, "ana", "ben")), dir, false)
	s := open(t, dir)
	err := s.Read(t.Context(), func(r members.Reader) error {
		a, err := r.AccountByHandle("ana")
		if err != nil {
			return err
		}
		for what, find := range map[string]func() error{
			"a session": func() error { _, err := r.Session("session ana"); return err },
			"a token":   func() error { _, err := r.Token("token ana"); return err },
			"a link":    func() error { _, err := r.Link("link ana"); return err },
		} {
			if code := graph.CodeOf(find()); code != graph.CodeNotFound {
				t.Errorf("%s came back (%s)", what, code)
			}
		}
		if a.Password != account("ana").Password {
			t.Error("the password is another one")
		}
		return nil
	})
	letters, lettersErr := s.Letters(t.Context(), at(100), 10)
	if errors.Join(err, lettersErr) != nil || len(letters) != 0 {
		t.Errorf("letters that wait: %v, %v, %v", letters, err, lettersErr)
	}
}

func TestWhatWasErasedSinceTheBackupStaysErased(t *testing.T) {
	dir := peopled(t, "ana", "zorazvezda")
	file := backedUp(t, dir)
	s := open(t, dir)
	write(t, s, func(w members.Writer) error {
		id := account("zorazvezda").ID
		return errors.Join(w.EraseAccount(id, "mark of zora"),
			w.Append(&members.Record{Seq: 1, At: at(1), Actor: id, Deed: members.DeedAccountErase, Subject: string(id), Sealed: "x"}))
	})
	closed(t, s)
	restore(t, file, dir, true)
	s = open(t, dir)
	if err := s.Read(t.Context(), func(r members.Reader) error {
		page, err := r.Accounts(members.AccountQuery{Limit: 10})
		if err != nil || page.Total != 1 || page.Accounts[0].Handle != "ana" {
			t.Errorf("there are %+v", page)
		}
		if retired, err := r.HandleRetired("mark of zora"); err != nil || !retired {
			t.Errorf("the handle can be taken again: %v", err)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil || bytes.Contains(content, []byte("zorazvezda")) {
			t.Errorf("%s still names who was erased (%v)", e.Name(), err)
		}
	}
}

func TestARestoreThatCannotBeLeavesTheFolderAsItWas(t *testing.T) {
	dir := peopled(t, "ana")
	good := backedUp(t, peopled(t, "ben"))
	noise, empty := filepath.Join(t.TempDir(), "noise"), filepath.Join(t.TempDir(), "empty")
	cut := filepath.Join(t.TempDir(), "cut")
	content, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(noise, bytes.Repeat([]byte("noise"), 5000), 0o600), os.WriteFile(empty, nil, 0o600),
		os.WriteFile(cut, content[:len(content)/2], 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, file string
		replace    bool
		code       graph.Code
		want       string
	}{
		{"over a community that is not to be replaced", good, false, graph.CodeConflict, "has a community already"},
		{"of what is not there", good + ".none", true, graph.CodeInvalid, "cannot be copied"},
		{"of noise", noise, true, graph.CodeInvalid, "no backup of a community"},
		{"of an empty file", empty, true, graph.CodeInvalid, "no backup of a community"},
		{"of half a file", cut, true, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := community.Restore(t.Context(), tt.file, dir, tt.replace)
			if err == nil || tt.code != "" && graph.CodeOf(err) != tt.code || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error = %v (%s), want %s", err, graph.CodeOf(err), tt.code)
			}
		})
	}
	s := open(t, dir)
	t.Run("while it is in use", func(t *testing.T) {
		err := community.Restore(t.Context(), good, dir, true)
		if graph.CodeOf(err) != graph.CodeConflict || !strings.Contains(err.Error(), "a server or another command uses") {
			t.Errorf("error = %v", err)
		}
	})
	if err := s.Read(t.Context(), func(r members.Reader) error {
		_, err := r.AccountByHandle("ana")
		return err
	}); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.new*")); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
}

// A damaged file is why one restores a backup.
func TestARestoreReplacesADamagedCommunity(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, community.FileName), bytes.Repeat([]byte("noise"), 5000), 0o600); err != nil {
		t.Fatal(err)
	}
	restore(t, backedUp(t, peopled(t, "ana")), dir, true)
	if err := open(t, dir).Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestABackupIsForItsOwnerAloneAndTakesNoPlace(t *testing.T) {
	dir := peopled(t, "ana")
	file := backedUp(t, dir)
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
	s := open(t, dir)
	if err := s.Backup(t.Context(), file); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("a second one: %v", err)
	}
	if err := s.Backup(t.Context(), filepath.Join(dir, "none", "copy")); graph.CodeOf(err) != graph.CodeInvalid {
		t.Errorf("into no folder: %v", err)
	}
	left, err := os.ReadDir(filepath.Dir(file))
	if err != nil || len(left) != 1 {
		t.Errorf("beside it lie %v, %v", left, err)
	}
}

func TestACommunityOpensByARelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("here", 0o700); err != nil {
		t.Fatal(err)
	}
	s := open(t, "here")
	write(t, s, func(w members.Writer) error {
		a := account("ana")
		a.Role = access.Editor
		return w.PutAccount(a)
	})
	if _, err := os.Stat(filepath.Join("here", community.FileName)); err != nil {
		t.Error(err)
	}
}
