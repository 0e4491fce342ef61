#include "app/clock.h"

#include <chrono>
#include <ctime>

namespace updraft {

std::int64_t seconds_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

Date day_now() {
    const std::time_t seconds = seconds_now();
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(Date{});
}

} // namespace updraft
