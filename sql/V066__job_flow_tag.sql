-- Where an empty queue stands is where the flow that came furthest has ended: asked at each submission.
CREATE INDEX job_flow_tag ON job_flow (tag);
