// Package auth is how people prove who they are over HTTP: passwords as argon2id,
// session cookies, tokens in a header, passkeys, and the limits on trying.
//
// # What a request goes through
//
// [Gate.Handler] stands before the routes. It looks for a session's cookie or a
// token, asks members who that is, and puts a [Visit] into the context; what needs
// to know who asks takes it from there. A request with a secret that opens nothing
// is a visitor's, with its cookie taken away, so that pages go on working.
//
// # What is known of where a request comes from
//
// The network address is used for one thing, counting attempts. It is turned into a
// keyed hash at once, under keys that are only in memory and of which the one of the
// limiter is made anew every hour; no address is written or logged. Behind a proxy its header
// is believed only when the proxy is named by --trusted-proxies.
//
// # Cookies
//
// Over https the cookie is __Host-spona: bound to this host, sent over TLS only, not
// readable by scripts, never sent along from other sites. Without TLS, on one's own
// machine, it is called spona and lacks only what TLS would give.
package auth
