#include "tests/support/process.h"

#include <sys/wait.h>
#include <unistd.h>

namespace updraft::testing {

bool in_process(const std::function<bool()>& run) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(run() ? 0 : 1);
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

bool as_nobody(const std::function<bool()>& run) {
    return in_process([&] {
        constexpr uid_t nobody = 65'534;
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) return false;
        return run();
    });
}

} // namespace updraft::testing
