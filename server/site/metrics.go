package site

import (
	"context"
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"spona/graph"
)

// metrics counts what the server does, by route, method and status: labels of
// which there are few, and none that says who.
type metrics struct {
	registry    *prometheus.Registry
	requests    *prometheus.CounterVec
	seconds     *prometheus.HistogramVec
	inFlight    prometheus.Gauge
	connections prometheus.Gauge
}

func newMetrics(store graph.Reader, version string) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "spona_http_requests_total", Help: "Requests answered."}, []string{"route", "method", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "spona_http_request_seconds", Help: "Time from the head of a request to the end of its answer.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}}, []string{"route"}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "spona_http_requests_in_flight", Help: "Requests being answered."}),
		connections: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "spona_http_connections", Help: "Open connections."}),
	}
	build := prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "spona_build_info", Help: "1, with the version of the program.",
		ConstLabels: prometheus.Labels{"version": version}}, func() float64 { return 1 })
	m.registry.MustRegister(m.requests, m.seconds, m.inFlight, m.connections, build, dataVersion{store},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) observe(route, method string, status int, took time.Duration) {
	m.requests.WithLabelValues(route, method, strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

func (m *metrics) connection(state http.ConnState) {
	switch state {
	case http.StateNew:
		m.connections.Inc()
	case http.StateClosed, http.StateHijacked:
		m.connections.Dec()
	case http.StateActive, http.StateIdle:
	}
}

// dataVersion reports the store's version when asked, and nothing while the store
// cannot be read.
type dataVersion struct{ store graph.Reader }

func (d dataVersion) desc() *prometheus.Desc {
	return prometheus.NewDesc("spona_data_version", "Number of the last batch that changed the data.", nil, nil)
}

// Describe implements [prometheus.Collector].
func (d dataVersion) Describe(ch chan<- *prometheus.Desc) { ch <- d.desc() }

// Collect implements [prometheus.Collector].
func (d dataVersion) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := withAskStore(context.Background())
	defer cancel()
	if v, err := d.store.Version(ctx); err == nil {
		ch <- prometheus.MustNewConstMetric(d.desc(), prometheus.GaugeValue, float64(v.Seq))
	}
}

// handler shows the metrics to whoever has the token, or without one to programs
// on this machine.
func (m *metrics) handler(token string) http.Handler {
	show := promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{DisableCompression: true})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case token != "" && !hasToken(r, token):
			w.Header().Set("WWW-Authenticate", `Bearer realm="metrics"`)
			writeText(w, http.StatusUnauthorized, "metrics need the bearer token that the server was started with\n")
		case token == "" && !fromThisMachine(r):
			writeText(w, http.StatusForbidden, "metrics are for this machine; from elsewhere they need a token, "+
				"which the server takes from SPONA_METRICS_TOKEN or SPONA_METRICS_TOKEN_FILE\n")
		default:
			show.ServeHTTP(w, r)
		}
	})
}

func hasToken(r *http.Request, token string) bool {
	given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return ok && subtle.ConstantTimeCompare([]byte(given), []byte(token)) == 1
}

// fromThisMachine refuses in doubt: a proxy on this machine passes requests on
// from anywhere, and a foreign page can have a name that leads to this machine.
func fromThisMachine(r *http.Request) bool {
	for _, passedOn := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via"} {
		if r.Header.Get(passedOn) != "" {
			return false
		}
	}
	return isLoopback(r.RemoteAddr) && isLoopback(r.Host)
}

// isLoopback takes an address or localhost, with or without a port.
func isLoopback(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	if host == "localhost" {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.Unmap().IsLoopback()
}
