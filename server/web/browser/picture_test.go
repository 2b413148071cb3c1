package browser

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The way most people will go: a name, another one, how the two are connected, and
// the picture of it as a file that says by itself who states what it shows.
func TestFromANameToASavedPicture(t *testing.T) {
	site, _ := demoSite(t)
	browser := chromium(t)
	for _, reader := range readers() {
		t.Run(reader.lang+" on "+reader.screen.name, func(t *testing.T) {
			b := openTab(t, browser, site, reader.screen)
			said := messages(t, reader.lang)
			first, second := "kremen gradnja", "savez za"
			if reader.lang == "sr-Cyrl" {
				first, second = "кремен градња", "савез за"
			}
			b.open("/?lang=" + reader.lang)
			b.click("[role=search] input", "")
			b.choose(first, "Kremen Gradnja", kb.ArrowDown)
			b.await(settled + " && location.pathname.startsWith('/entities/')")
			b.click("a", said["entity.connect"])
			b.await("location.pathname === '/connections' && document.activeElement.matches('main [role=combobox]')")
			b.choose(second, "Savez za sutra")
			b.await(settled + " && location.search.includes('to=') && " + sentences + " > 0 && document.querySelector('svg [data-node]')")
			b.fits()
			names := value[[]string](b, "[...document.querySelectorAll('svg [data-node] title')].map((e) => e.textContent).filter((name) => name.length < 40)")
			files := b.downloads()
			b.click("main button", "PNG")
			isAPicture(t, files(".png"))
			b.click("main button", "SVG")
			isASourcedDrawing(t, files(".svg"), append(names, said["picture.sources"], said["connections.caution"],
				"Register of companies and associations", "kremenovic-kremen-18", site+"/connections?from="))
		})
	}
}

// choose types into the field that has the focus and takes the first suggestion,
// which has to have a name, once keys led to it.
func (b *tab) choose(text, name string, keys ...string) {
	b.t.Helper()
	b.typeText(text)
	b.await("document.querySelector('[role=option]')?.textContent.toLowerCase().includes(" + quoted(strings.ToLower(name)) + ")")
	b.typeText(strings.Join(keys, ""))
	b.await("document.querySelector('[role=option]')?.hasAttribute('data-active-item')")
	b.enter()
}

// isAPicture fails unless a file is a picture of a size that can be printed, with
// many things in several colours on white.
func isAPicture(t *testing.T, file []byte) {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("the PNG is none: %v", err)
	}
	size := picture.Bounds().Size()
	if size.X < 1500 || size.Y < 1000 || size.X*size.Y > 16_100_000 {
		t.Errorf("the picture has %d by %d pixels", size.X, size.Y)
	}
	colours, marked := map[[3]uint32]int{}, 0
	paper := colourAt(picture, image.Point{})
	for y := range size.Y {
		for x := range size.X {
			if c := colourAt(picture, image.Pt(x, y)); c != paper {
				colours[c]++
				marked++
			}
		}
	}
	if share := float64(marked) / float64(size.X*size.Y); len(colours) < 50 || share < 0.01 || share > 0.5 {
		t.Errorf("%d colours on %.3f of the picture", len(colours), share)
	}
	if paper[0] < 0xf000 || paper[1] < 0xf000 || paper[2] < 0xf000 {
		t.Errorf("the paper is %x", paper)
	}
}

func colourAt(picture image.Image, at image.Point) [3]uint32 {
	r, g, b, _ := picture.At(at.X, at.Y).RGBA()
	return [3]uint32{r, g, b}
}

// isASourcedDrawing fails unless a file is an SVG that says all this, and that
// needs nothing from elsewhere.
func isASourcedDrawing(t *testing.T, file []byte, wants []string) {
	t.Helper()
	var said strings.Builder
	reader := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := reader.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the SVG is no XML: %v", err)
		}
		switch part := token.(type) {
		case xml.CharData:
			said.Write(bytes.TrimSpace(part))
		case xml.StartElement:
			for _, attribute := range part.Attr {
				isNamespace := attribute.Name.Local == "xmlns"
				if !isNamespace && (attribute.Name.Local == "href" || attribute.Name.Local == "src" || strings.Contains(attribute.Value, "url(") || strings.Contains(attribute.Value, "//")) {
					t.Errorf("<%s> asks for %s", part.Name.Local, attribute.Value)
				}
			}
			if name := part.Name.Local; name == "image" || name == "style" || name == "script" || name == "use" || name == "foreignObject" {
				t.Errorf("the SVG has <%s>", name)
			}
		default:
		}
	}
	text := strings.ReplaceAll(said.String(), " ", "")
	for _, want := range wants {
		if !strings.Contains(text, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("the SVG lacks %q", want)
		}
	}
}
