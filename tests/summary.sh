#!/bin/sh
# Shows the logs of `make check` in the build folder $1 and counts the tests in them: cmocka's and the scripts'. The last
# line is "N passed, N failed"; exit status 1 if any failed or a test program ended without saying.
cd "$1" || exit 2
logs=$(find tests -name '*.log' | sort)
[ -n "$logs" ] || { echo "no tests were run"; echo "0 passed, 1 failed"; exit 1; }
for log in $logs; do
    echo "--- ${log%.log}"
    # The names of passing tests are in the logs; here only what counts them.
    grep -v -e '^PASS ' -e '^\[ *RUN ' -e '^\[ *OK \]' "$log"
done
for log in $logs; do
    result=$(sed -n 's/^:test-result: //p' "${log%.log}.trs")
    awk -v result="$result" -v name="${log%.log}" '
        /^\[  PASSED  \] [0-9]+ test/ { passed += $4 }
        /^\[  FAILED  \] [0-9]+ test/ { failed += $4 }
        /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
        END {
            if (result == "SKIP")
                exit
            if (failed == 0 && (result != "PASS" || passed == 0))
                failed = 1
            if (failed > 0)
                print "failed: " name > "/dev/stderr"
            print passed + 0, failed + 0
        }' "$log"
done | awk '{ passed += $1; failed += $2 } END { print passed + 0 " passed, " failed + 0 " failed"; exit failed > 0 }'
