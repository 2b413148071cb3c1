package main

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/projection"
)

// Where connections are searched.
const (
	pathsInView  = "view"
	pathsInStore = "store"
)

func pathsFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "paths", pathsInView, "where connections are searched: view (in memory) or store (step by step, for graphs larger than memory)")
}

// fromStore reads the value of --paths.
func fromStore(value string) (bool, error) {
	switch value {
	case pathsInView:
		return false, nil
	case pathsInStore:
		return true, nil
	}
	return false, graph.Invalid("", "--paths is %s or %s, not %q", pathsInView, pathsInStore, value)
}

// readiness says what is missing before searches can be answered.
func readiness(keeper *projection.Keeper) func() string {
	return func() string {
		if keeper.Now() == nil {
			return "the graph is still being read"
		}
		return ""
	}
}

// A projectionLog tells what is done with the graph in memory.
type projectionLog struct {
	log zerolog.Logger

	mu      sync.Mutex
	failure string // that was told last and goes on
}

// tell is told each event. That it followed a change is no news, nor is a failure
// that goes on: the store is asked several times a second.
func (l *projectionLog) tell(e projection.Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	failure := ""
	if e.Err != nil {
		failure = e.Err.Error()
	}
	goesOn, ended := failure != "" && failure == l.failure, failure == "" && l.failure != ""
	l.failure = failure
	switch {
	case goesOn:
	case e.Err != nil:
		l.log.Warn().Str("what", string(e.What)).Err(e.Err).Msg("the graph in memory")
	case ended, e.What != projection.Followed:
		l.log.Info().Str("what", string(e.What)).Str("version", e.Version.String()).Dur("ms", e.Took).Msg("the graph in memory")
	}
}

// projectionMetrics report what the graph in memory takes, and nothing while there
// is none.
type projectionMetrics struct{ keeper *projection.Keeper }

func (projectionMetrics) metrics() (bytes, items, version *prometheus.Desc) {
	return prometheus.NewDesc("spona_memory_graph_bytes", "Memory that the graph takes.", []string{"part"}, nil),
		prometheus.NewDesc("spona_memory_graph_items", "What the graph in memory holds.", []string{"kind"}, nil),
		prometheus.NewDesc("spona_memory_graph_version", "Number of the batch that the graph in memory shows.", nil, nil)
}

// Describe implements [prometheus.Collector].
func (m projectionMetrics) Describe(ch chan<- *prometheus.Desc) {
	bytes, items, version := m.metrics()
	ch <- bytes
	ch <- items
	ch <- version
}

// Collect implements [prometheus.Collector].
func (m projectionMetrics) Collect(ch chan<- prometheus.Metric) {
	p := m.keeper.Now()
	if p == nil {
		return
	}
	bytes, items, version := m.metrics()
	gauge := func(d *prometheus.Desc, value int, label ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, float64(value), label...)
	}
	gauge(bytes, p.View.Bytes(), "view")
	gauge(bytes, p.Names.Bytes(), "names")
	gauge(items, p.View.Nodes(), "entities")
	gauge(items, p.View.Edges(), "relations")
	gauge(version, int(p.Version().Seq))
}
