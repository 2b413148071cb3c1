package auth

import (
	"net/http"

	"spona/graph/members"
)

// cookieName is the cookie's name over https, and what it is called without.
const (
	hostCookie  = "__Host-spona"
	plainCookie = "spona"
)

// cookie is the session's cookie. Without a secret it takes the cookie away.
func (g *Gate) cookie(secret members.Secret) *http.Cookie {
	c := &http.Cookie{
		Name: plainCookie, Value: string(secret), Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode,
		MaxAge: int(g.members.Keep.Session.Seconds()),
	}
	if g.options.Secure {
		c.Name, c.Secure = hostCookie, true
	}
	if secret == "" {
		c.MaxAge = -1
	}
	return c
}

// secretOf is the secret that a request shows, and whether it is a cookie's. One
// with several cookies of the name shows none: a neighbouring host may have set one.
func (g *Gate) secretOf(r *http.Request) (secret members.Secret, byCookie bool) {
	if token, ok := bearer(r.Header.Values("Authorization")); ok {
		return token, false
	}
	all := r.CookiesNamed(g.cookie("").Name)
	if len(all) != 1 || len(all[0].Value) > maxSecret {
		return "", len(all) > 0
	}
	return members.Secret(all[0].Value), true
}

// maxSecret is more than any secret has.
const maxSecret = 128

func bearer(headers []string) (members.Secret, bool) {
	const scheme = "Bearer "
	if len(headers) != 1 || len(headers[0]) <= len(scheme) || len(headers[0]) > maxSecret || headers[0][:len(scheme)] != scheme {
		return "", len(headers) > 0
	}
	return members.Secret(headers[0][len(scheme):]), true
}
