// Package browser holds the tests of the web interface in a real browser.
//
// They serve the invented country of the demo in this process and open its pages
// in Chromium, as a person would: with a mouse, with keys alone, on a telephone,
// in the dark, in Cyrillic. Every tab fails its test when the page logs an error,
// breaks its content security policy or asks another address than this site.
//
// Chromium is looked for in the path. Without it, or without the modules of npm
// (axe is one of them), the tests that need them are skipped, or fail where
// SPONA_NO_SKIP is set.
//
// Pictures of all pages, light and dark, on a desk and on a telephone, in short
// and long languages, are made by
//
//	SPONA_SHOTS=FOLDER go test -run Shots ./server/web/browser
//
// and the one that README shows by
//
//	SPONA_README_SHOT=../readme.png go test -run README ./server/web/browser
//
// How fast pages are on a slow telephone, and an expansion in Explore, is told by
//
//	go test -run '^$' -bench . -benchtime 1x ./server/web/browser
package browser
