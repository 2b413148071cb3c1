package community

import "spona/graph/members"

const sessionColumns = `digest, id, account, created, used, proved, strong`

func scanSession(row scanner, s *members.Session) error {
	return row.Scan(&s.Digest, &s.ID, &s.Account, moment{&s.Created}, moment{&s.Used}, moment{&s.Proved}, &s.Strong)
}

// Session implements [members.Reader].
func (r *rows) Session(digest string) (*members.Session, error) {
	return one(r, scanSession, `SELECT `+sessionColumns+` FROM session WHERE digest = ?`, digest)
}

// Sessions implements [members.Reader].
func (r *rows) Sessions(account members.ID) ([]members.Session, error) {
	return many(r, scanSession, `SELECT `+sessionColumns+` FROM session WHERE account = ? ORDER BY used DESC, created DESC, id`, account)
}

// PutSession implements [members.Writer].
func (r *rows) PutSession(s *members.Session) error {
	return r.exec(`INSERT INTO session (`+sessionColumns+`) VALUES (?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, used = excluded.used, proved = excluded.proved, strong = excluded.strong`,
		s.Digest, s.ID, s.Account, seconds(s.Created), seconds(s.Used), seconds(s.Proved), s.Strong)
}

// EndSession implements [members.Writer].
func (r *rows) EndSession(account, id members.ID) error {
	return r.exec(`DELETE FROM session WHERE account = ? AND id = ?`, account, id)
}

// EndSessions implements [members.Writer].
func (r *rows) EndSessions(account, but members.ID) error {
	return r.exec(`DELETE FROM session WHERE account = ? AND id <> ?`, account, but)
}

const tokenColumns = `digest, id, account, name, scopes, created, expires, used`

func scanToken(row scanner, t *members.Token) error {
	return row.Scan(&t.Digest, &t.ID, &t.Account, &t.Name, &t.Scopes, moment{&t.Created}, moment{&t.Expires}, moment{&t.Used})
}

// Token implements [members.Reader].
func (r *rows) Token(digest string) (*members.Token, error) {
	return one(r, scanToken, `SELECT `+tokenColumns+` FROM token WHERE digest = ?`, digest)
}

// Tokens implements [members.Reader].
func (r *rows) Tokens(account members.ID) ([]members.Token, error) {
	return many(r, scanToken, `SELECT `+tokenColumns+` FROM token WHERE account = ? ORDER BY name, id`, account)
}

// PutToken implements [members.Writer].
func (r *rows) PutToken(t *members.Token) error {
	return r.exec(`INSERT INTO token (`+tokenColumns+`) VALUES (?,?,?,?,?,?,?,?)
		ON CONFLICT (digest) DO UPDATE SET name = excluded.name, used = excluded.used`,
		t.Digest, t.ID, t.Account, t.Name, t.Scopes, seconds(t.Created), seconds(t.Expires), seconds(t.Used))
}

// EndToken implements [members.Writer].
func (r *rows) EndToken(account, id members.ID) error {
	return r.exec(`DELETE FROM token WHERE account = ? AND id = ?`, account, id)
}

// EndTokens implements [members.Writer].
func (r *rows) EndTokens(account members.ID) error {
	return r.exec(`DELETE FROM token WHERE account = ?`, account)
}

const linkColumns = `digest, account, errand, email, expires`

// Link implements [members.Reader].
func (r *rows) Link(digest string) (*members.Link, error) {
	return one(r, func(row scanner, l *members.Link) error {
		return row.Scan(&l.Digest, &l.Account, &l.Errand, &l.Email, moment{&l.Expires})
	}, `SELECT `+linkColumns+` FROM link WHERE digest = ?`, digest)
}

// PutLink implements [members.Writer].
func (r *rows) PutLink(l *members.Link) error {
	return r.exec(`INSERT INTO link (`+linkColumns+`) VALUES (?,?,?,?,?)`, l.Digest, l.Account, l.Errand, l.Email, seconds(l.Expires))
}

// EndLink implements [members.Writer].
func (r *rows) EndLink(digest string) error {
	return r.exec(`DELETE FROM link WHERE digest = ?`, digest)
}

// EndLinks implements [members.Writer].
func (r *rows) EndLinks(account members.ID, errand members.Errand) error {
	return r.exec(`DELETE FROM link WHERE account = ? AND errand = ?`, account, errand)
}
