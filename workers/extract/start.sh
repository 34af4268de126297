#!/usr/bin/env bash
# The extract worker: vLLM with dots.ocr, a check of the prompt it makes, then the RunPod handler.
# Ends, and so fails loudly, as soon as either of the two ends.
set -euo pipefail
cd "$(dirname "$0")/../.."
source workers/vllm.sh
# RunPod's SDK prints the results of jobs, and so what stands on the pages, at any other level.
export RUNPOD_LOG_LEVEL=ERROR

start_dots
vllm=$VLLM_PID handler=
trap 'stop_all $SHEAF_STOP_SECONDS $handler; stop_all $SHEAF_STOP_SECONDS $vllm' EXIT
trap 'exit 143' TERM INT

wait_healthy "$vllm" "$SHEAF_EXTRACT_PORT" "${SHEAF_EXTRACT_START_SECONDS:-900}"
python3 -m workers.extract.preflight
python3 -m workers.extract.handler &
handler=$!
wait -n "$vllm" "$handler" || true
kill -0 "$vllm" 2>/dev/null || echo "vLLM has ended; so does this worker" >&2
exit 1
