#!/usr/bin/env bash
# A Prefect worker on a machine with a GPU: both model servers, then the worker. Ends when any of the
# three ends, so that whoever runs it starts it anew. SHEAF_LOCAL_GPU=0: the worker alone, on the CPU.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Two models share one GPU: the page model gets the smaller part, Qwen2.5-VL-7B needs 17 GB itself.
export SHEAF_EXTRACT_GPU_MEMORY=${SHEAF_EXTRACT_GPU_MEMORY:-0.35}
source workers/vllm.sh

dots= qwen= worker=
# The worker goes first: its runs end in order, and nobody asks the servers any more.
trap 'stop_all $SHEAF_STOP_SECONDS $worker; stop_all $SHEAF_STOP_SECONDS $dots $qwen' EXIT
trap 'exit 143' TERM INT

if [ "${SHEAF_LOCAL_GPU:-1}" != 0 ]; then
  start_dots
  dots=$VLLM_PID
  start_vllm "${SHEAF_CLASSIFY_MODEL:-/models/Qwen2_5_VL}" "${SHEAF_CLASSIFY_PORT:-8001}" \
    --served-model-name qwen2.5-vl \
    --limit-mm-per-prompt '{"image": 1, "video": 0}' \
    --max-model-len "${SHEAF_CLASSIFY_MAX_MODEL_LEN:-4096}" \
    --gpu-memory-utilization "${SHEAF_CLASSIFY_GPU_MEMORY:-0.50}" \
    --generation-config vllm \
    --structured-outputs-config '{"backend": "xgrammar", "disable_any_whitespace": true}' \
    ${SHEAF_CLASSIFY_REVISION:+--revision "$SHEAF_CLASSIFY_REVISION"} \
    ${SHEAF_CLASSIFY_VLLM_OPTIONS:-}
  qwen=$VLLM_PID
  seconds=${SHEAF_EXTRACT_START_SECONDS:-900}
  wait_healthy "$dots" "$SHEAF_EXTRACT_PORT" "$seconds"
  wait_healthy "$qwen" "${SHEAF_CLASSIFY_PORT:-8001}" "$seconds"
  python3 -m workers.extract.preflight
  # Where the engine `local-gpu` of the worker's runs finds them.
  export SHEAF_LOCAL_GPU_EXTRACT_URL=http://127.0.0.1:$SHEAF_EXTRACT_PORT
  export SHEAF_LOCAL_GPU_CLASSIFY_URL=http://127.0.0.1:${SHEAF_CLASSIFY_PORT:-8001}
fi

# Without a limit the first worker that asks takes all runs that wait, and the others have none.
umask 077
# A script's background programs are deaf to SIGINT. Prefect's worker, told to end by SIGTERM, sends
# itself just that, and would run on for ever.
env --default-signal=INT ${PREFECT_COMMAND:-prefect} worker start --pool "${SHEAF_WORK_POOL:-sheaf}" --type process \
  --limit "${SHEAF_WORKER_LIMIT:-4}" &
worker=$!
# shellcheck disable=SC2086 — those that run
wait -n $dots $qwen $worker || true
for part in "$dots:the page model" "$qwen:the classifier" "$worker:the Prefect worker"; do
  pid=${part%%:*}
  [ -z "$pid" ] || kill -0 "$pid" 2>/dev/null || echo "${part#*:} has ended; so do the others" >&2
done
exit 1
