package forum

import (
	"strings"

	"spona/graph"
)

// A mention is kept as "@[" and the id of an account and "]", so that nothing of a
// name is left in others' texts when the account is erased.
const (
	mentionOpens  = "@["
	mentionCloses = "]"
)

// cutMention is the account whose mention the text begins with, and what follows it.
func cutMention(text string) (account ID, rest string, ok bool) {
	inside, found := strings.CutPrefix(text, mentionOpens)
	if !found {
		return "", text, false
	}
	id, rest, found := strings.Cut(inside, mentionCloses)
	if !found || !ID(id).Names('u') {
		return "", text, false
	}
	return ID(id), rest, true
}

// Mentions are the accounts that a text mentions, each once, in their order.
func Mentions(text string) (accounts []ID) {
	seen := make(map[ID]bool)
	_ = WithHandles(text, func(account ID) (string, bool) {
		if !seen[account] {
			seen[account] = true
			accounts = append(accounts, account)
		}
		return "", false
	})
	return accounts
}

// WithHandles is a text with each mention as "@" and the account's handle, as its
// author wrote it and may edit it. Where there is none, the mention stays.
func WithHandles(text string, handle func(account ID) (string, bool)) string {
	var b strings.Builder
	for {
		i := strings.Index(text, mentionOpens)
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		text = text[i:]
		account, rest, ok := cutMention(text)
		if !ok {
			b.WriteString(mentionOpens)
			text = text[len(mentionOpens):]
			continue
		}
		if name, known := handle(account); known {
			b.WriteString("@" + name)
		} else {
			b.WriteString(text[:len(text)-len(rest)])
		}
		text = rest
	}
}

// withMentions is a text in which each "@handle" of an account is a mention. What
// follows a letter or digit, such as the second part of an e-mail address, is none.
func withMentions(text string, account func(handle string) (ID, bool, error)) (string, error) {
	var b strings.Builder
	before := byte(' ')
	for i := 0; i < len(text); {
		handle := ""
		if text[i] == '@' && !isWord(before) {
			handle = handleAt(text[i+1:])
		}
		if handle == "" {
			before = text[i]
			b.WriteByte(text[i])
			i++
			continue
		}
		id, known, err := account(strings.ToLower(handle))
		if err != nil {
			return "", err
		}
		if known {
			b.WriteString(mentionOpens + string(id) + mentionCloses)
		} else {
			b.WriteString("@" + handle)
		}
		i += 1 + len(handle)
		before = 'a'
	}
	return b.String(), nil
}

func isWord(c byte) bool {
	return c == '_' || c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// handleAt is the handle that a text begins with, "" for none.
func handleAt(text string) string {
	n := 0
	for n < len(text) && isWord(text[n]) && text[n] < 0x80 {
		n++
	}
	if n < 3 || n > 30 || text[0] == '_' || text[0] >= '0' && text[0] <= '9' {
		return ""
	}
	return text[:n]
}

// resolved is a text with its mentions, as it is kept. The number of different names
// that are looked up is bounded.
func resolved(r Reader, text string) (string, error) {
	known := make(map[string]ID)
	text, err := withMentions(text, func(handle string) (ID, bool, error) {
		id, asked := known[handle]
		if !asked {
			if len(known) >= maxMentions {
				return "", false, graph.Errorf(graph.CodeLimitExceeded, "text", "a post mentions at most %d people", maxMentions)
			}
			a, err := r.AccountByHandle(handle)
			if err != nil && !absent(err) {
				return "", false, err
			}
			if err == nil {
				id = a.ID
			}
			known[handle] = id
		}
		return id, id != "", nil
	})
	if err == nil && len(Mentions(text)) > maxMentions {
		err = graph.Errorf(graph.CodeLimitExceeded, "text", "a post mentions at most %d people", maxMentions)
	}
	return text, err
}
