package loaders

import "time"

// progressEvery is how often progress is told while records come in.
const progressEvery = 200 * time.Millisecond

// progress tells how far the file is that a batch came from.
func (r *run) progress(b *batch, always bool) {
	r.tell(Progress{File: b.at.Name, Number: b.file + 1, Read: b.at.BytesRead(), Size: b.at.Size}, always)
}

// tell calls back, if there is somebody and it is not too soon.
func (r *run) tell(p Progress, always bool) {
	now := r.opts.Now()
	if r.opts.Progress == nil || !always && now.Sub(r.told) < progressEvery {
		return
	}
	r.told = now
	p.All, p.Records, p.Rejected, p.Elapsed = r.files, r.report.Total.Records, r.report.Total.Rejected, now.Sub(r.began)
	r.opts.Progress(p)
}
