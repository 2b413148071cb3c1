package input

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"spona/graph"
)

// Bounds of a download.
const (
	maxRedirects    = 5
	answerTimeout   = 30 * time.Second // until the first byte of the answer
	stallTimeout    = 60 * time.Second // between two reads of it
	defaultDownload = 8 << 30          // bytes
)

// defaultClient has timeouts on all that a stranger can hold open. It asks for
// files as they are stored, since packed ones are told by content.
func defaultClient() *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ResponseHeaderTimeout = answerTimeout
	transport.DisableCompression = true
	return &http.Client{Transport: transport, CheckRedirect: func(req *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return fmt.Errorf("it redirects more than %d times", maxRedirects)
		}
		if !isWeb(req.URL) {
			return fmt.Errorf("it redirects to an address of scheme %q", req.URL.Scheme)
		}
		return nil
	}}
}

func isWeb(u *url.URL) bool { return (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" }

// webAddress is the address that a source names, nil when it is no address.
func webAddress(source string) *url.URL {
	u, err := url.Parse(source)
	if err != nil || !isWeb(u) {
		return nil
	}
	return u
}

// fetch downloads an address into a spool.
func (o *Opener) fetch(ctx context.Context, u *url.URL) (*spool, time.Time, error) {
	name := u.Redacted()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, time.Time{}, graph.Invalid("source", "%s is no address: %v", name, errors.Unwrap(err))
	}
	req.Header.Set("User-Agent", "spona")
	req.Header.Set("Accept", "*/*")
	client := o.Client
	if client == nil {
		client = defaultClient()
	}
	res, err := client.Do(req)
	if err != nil {
		return nil, time.Time{}, unreachable(ctx, name, err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return nil, time.Time{}, refused(name, res)
	}
	most := o.MaxDownload
	if most == 0 {
		most = defaultDownload
	}
	if res.ContentLength > most {
		return nil, time.Time{}, tooBig(name, most)
	}
	body := &download{r: res.Body, left: most, size: res.ContentLength, tell: func(read, size int64) {
		if o.Fetched != nil {
			o.Fetched(name, read, size)
		}
	}}
	body.stall = time.AfterFunc(stallTimeout, func() { cancel(errStalled) })
	defer body.stall.Stop()
	kept, err := newSpool(body)
	if err != nil {
		return nil, time.Time{}, fmt.Errorf("keep the download of %s: %w", name, err)
	}
	if err := kept.fill(); err != nil {
		_ = kept.close()
		if errors.Is(err, errTooBig) {
			return nil, time.Time{}, tooBig(name, most)
		}
		return nil, time.Time{}, unreachable(ctx, name, err)
	}
	modified, _ := http.ParseTime(res.Header.Get("Last-Modified"))
	return kept, modified, nil
}

var (
	errTooBig  = errors.New("too big")
	errStalled = fmt.Errorf("nothing came for %s", stallTimeout)
)

func tooBig(name string, most int64) error {
	return graph.Errorf(graph.CodeLimitExceeded, "source", "%s is larger than the %d bytes that a download may have", name, most)
}

func refused(name string, res *http.Response) error {
	code := graph.CodeUpstreamUnavailable
	if res.StatusCode == http.StatusNotFound || res.StatusCode == http.StatusGone {
		code = graph.CodeNotFound
	}
	return graph.Errorf(code, "source", "%s answers %d %s", name, res.StatusCode, http.StatusText(res.StatusCode))
}

// unreachable leaves the address out of the cause, which would repeat it with
// whatever password it holds.
func unreachable(ctx context.Context, name string, err error) error {
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, errStalled) {
		return fmt.Errorf("fetch %s: %w", name, cause)
	} else if cause != nil {
		err = cause
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = fmt.Errorf("the download was cut off: %w", err)
	}
	return graph.Errorf(graph.CodeUpstreamUnavailable, "source", "%s cannot be fetched: %w", name, err)
}

// download is a body of bounded length and patience.
type download struct {
	r                io.Reader
	left, read, size int64
	stall            *time.Timer
	tell             func(read, size int64)
}

// Read implements [io.Reader].
func (d *download) Read(p []byte) (int, error) {
	n, err := d.r.Read(p)
	d.stall.Reset(stallTimeout)
	d.read += int64(n)
	d.tell(d.read, d.size)
	if d.left -= int64(n); d.left < 0 {
		return 0, errTooBig
	}
	return n, err
}
