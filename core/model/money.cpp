#include "core/model/money.h"

#include <unicode/ucurr.h>

#include <cmath>
#include <string>

namespace updraft {

int minor_digits(std::string_view currency) {
    if (currency.size() != 3) return 2;
    const std::u16string code{currency.begin(), currency.end()};
    UErrorCode status = U_ZERO_ERROR;
    const int digits = ucurr_getDefaultFractionDigits(code.c_str(), &status);
    return U_SUCCESS(status) ? digits : 2;
}

double units(Money money, std::string_view currency) {
    constexpr double tens = 10;
    return static_cast<double>(money.minor) / std::pow(tens, minor_digits(currency));
}

} // namespace updraft
