// Package bench measures Spona beside other programs, on one graph and in one
// run: absolute times of a shared machine move from day to day, ratios do not.
//
//	go test -run '^$' -bench Engine -benchtime 1x -timeout 60m ./server/bench
//	go test -run '^$' -bench Peers -benchtime 1x -timeout 120m ./server/bench
//	go test -run '^$' -bench Community -benchtime 1x -timeout 20m ./server/bench
//
// The graph, the floor (a bare program on arrays) and the peers come from
// ../shared/bench; without that folder the benchmarks skip, but for Community, which
// fills a place with 30,000 members and measures sign-ins, rights and pages. What is made once, the
// graph and its load, stays in the folder that SPONA_BENCH_DIR names, else in one
// below the user's cache folder. SPONA_BENCH_SCALE is S (10,000 entities, 40,000
// relations) or M (a million and four million), which is what counts. A data
// folder that is there without the marker of this package is refused, never
// replaced.
//
// # How a run goes
//
//  1. The generator writes nodes, relations and questions with their answers as
//     CSV. [Convert] turns them into Spona's native lines, kind by kind, and
//     spona load reads those: its seconds, memory and disk are the first figures.
//  2. [Core] and [Hubs] add questions that the generator does not ask: its pairs
//     often hang in chains, which flatters a search from both ends. A [Network]
//     answers them, in plain code of its own.
//  3. The floor and Spona answer the same questions in turn. Each answer is
//     compared with what is known to be right; a table shows percentiles, answers
//     per second and the ratio to the floor.
//
// The file engine_test.go is where Spona's searches are plugged in.
//
// # What the peers need
//
// Each is left out, with a word, where it is not installed; PEERS is the folder
// peers in that of SPONA_BENCH_DIR.
//
//	python3 -m venv PEERS/venv && PEERS/venv/bin/pip install -r ../shared/bench/requirements.txt
//	apt-get install postgresql
//	mvn -q -f ../shared/bench/java/pom.xml dependency:copy-dependencies -DoutputDirectory=PEERS/neo4j-lib
package bench
