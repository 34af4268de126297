# shellcheck shell=bash
# Starting a vLLM server and waiting until it answers; sourced by the start scripts.

export SHEAF_EXTRACT_MODEL=${SHEAF_EXTRACT_MODEL:-/models/DotsOCR}
export SHEAF_EXTRACT_DIALECT=${SHEAF_EXTRACT_DIALECT:-dots.ocr}
export SHEAF_EXTRACT_PORT=${SHEAF_EXTRACT_PORT:-8000}
export VLLM_NO_USAGE_STATS=1 VLLM_DO_NOT_TRACK=1
# vLLM for the GPU has this command; where the package goes by another name, the module behind it
# takes the same options: VLLM_COMMAND="python -m vllm.entrypoints.openai.api_server --model".
VLLM_COMMAND=${VLLM_COMMAND:-vllm serve}
# Who asks and who answers each have this long to end, before whoever runs the container loses patience.
SHEAF_STOP_SECONDS=${SHEAF_STOP_SECONDS:-25}

# start_vllm MODEL PORT [OPTION...]: starts the server in the background; its pid is in VLLM_PID.
start_vllm() {
  local model=$1 port=$2
  shift 2
  # shellcheck disable=SC2086 — the command is several words
  $VLLM_COMMAND "$model" --host 127.0.0.1 --port "$port" "$@" &
  VLLM_PID=$!
}

# start_dots: the page model, by the SHEAF_EXTRACT_… variables. The list format of messages would use
# a template that leaves out the model's turns; pages never repeat, so that caches only cost memory.
start_dots() {
  # shellcheck disable=SC2086 — the last is several options
  start_vllm "$SHEAF_EXTRACT_MODEL" "$SHEAF_EXTRACT_PORT" \
    --served-model-name "$SHEAF_EXTRACT_DIALECT" \
    --trust-remote-code \
    --chat-template-content-format string \
    --limit-mm-per-prompt '{"image": 1}' \
    --max-model-len "${SHEAF_EXTRACT_MAX_MODEL_LEN:-32768}" \
    --max-num-seqs "${SHEAF_EXTRACT_MAX_NUM_SEQS:-64}" \
    --gpu-memory-utilization "${SHEAF_EXTRACT_GPU_MEMORY:-0.90}" \
    --no-enable-prefix-caching \
    --mm-processor-cache-gb 0 \
    --generation-config vllm \
    ${SHEAF_EXTRACT_REVISION:+--revision "$SHEAF_EXTRACT_REVISION"} \
    ${SHEAF_EXTRACT_REVISION:+--code-revision "$SHEAF_EXTRACT_REVISION"} \
    ${SHEAF_EXTRACT_VLLM_OPTIONS:---max-num-queued-reqs 512 --shutdown-timeout 120}
}

# wait_healthy PID PORT SECONDS: 0 once /health answers; 1, saying why, when the server has ended
# or the deadline has passed.
wait_healthy() {
  local pid=$1 port=$2 deadline=$((SECONDS + $3))
  until python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/health', timeout=2)" 2>/dev/null; do
    if ! kill -0 "$pid" 2>/dev/null; then
      echo "vLLM on port $port ended before it was ready: see its output above" >&2
      return 1
    fi
    if ((SECONDS >= deadline)); then
      echo "vLLM on port $port was not ready within $3 s" >&2
      return 1
    fi
    sleep 1
  done
}

# stop_all SECONDS PID...: asks them to end, waits for them and all that they started, and kills what
# is left after so many seconds.
stop_all() {
  local seconds=$1
  shift
  (($#)) || return 0
  trap '' TERM INT # asked once more, it ends no sooner
  python3 -m workers.ending "$seconds" "$@" || kill -KILL "$@" 2>/dev/null || true
}
