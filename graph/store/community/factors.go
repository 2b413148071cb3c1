package community

import "spona/graph/members"

const passkeyColumns = `id, account, name, handle, material, created, used`

func scanPasskey(row scanner, p *members.Passkey) error {
	return row.Scan(&p.ID, &p.Account, &p.Name, &p.Handle, &p.Material, moment{&p.Created}, moment{&p.Used})
}

// Passkeys implements [members.Reader].
func (r *rows) Passkeys(account members.ID) ([]members.Passkey, error) {
	return many(r, scanPasskey, `SELECT `+passkeyColumns+` FROM passkey WHERE account = ? ORDER BY created, id`, account)
}

// PasskeyByHandle implements [members.Reader].
func (r *rows) PasskeyByHandle(handle []byte) (*members.Passkey, error) {
	return one(r, scanPasskey, `SELECT `+passkeyColumns+` FROM passkey WHERE handle = ?`, handle)
}

// PutPasskey implements [members.Writer].
func (r *rows) PutPasskey(p *members.Passkey) error {
	return taken(r.exec(`INSERT INTO passkey (`+passkeyColumns+`) VALUES (?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, material = excluded.material, used = excluded.used`,
		p.ID, p.Account, p.Name, p.Handle, p.Material, seconds(p.Created), seconds(p.Used)))
}

// EndPasskey implements [members.Writer].
func (r *rows) EndPasskey(account, id members.ID) error {
	return r.exec(`DELETE FROM passkey WHERE account = ? AND id = ?`, account, id)
}

// RecoveryCodes implements [members.Reader].
func (r *rows) RecoveryCodes(account members.ID) ([]string, error) {
	return many(r, func(row scanner, digest *string) error { return row.Scan(digest) },
		`SELECT digest FROM recovery_code WHERE account = ? ORDER BY digest`, account)
}

// SetRecoveryCodes implements [members.Writer].
func (r *rows) SetRecoveryCodes(account members.ID, digests []string) error {
	if err := r.exec(`DELETE FROM recovery_code WHERE account = ?`, account); err != nil {
		return err
	}
	for _, digest := range digests {
		if err := r.exec(`INSERT INTO recovery_code (account, digest) VALUES (?, ?)`, account, digest); err != nil {
			return err
		}
	}
	return nil
}

// EndRecoveryCode implements [members.Writer].
func (r *rows) EndRecoveryCode(account members.ID, digest string) (bool, error) {
	result, err := r.tx.ExecContext(r.ctx, `DELETE FROM recovery_code WHERE account = ? AND digest = ?`, account, digest)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}
