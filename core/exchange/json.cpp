#include "core/exchange/json.h"

#include <cmath>

namespace updraft {

Json json_of(double number) {
    constexpr double exact = 9e15; // beyond it whole numbers are rounded
    if (std::floor(number) == number && std::abs(number) < exact)
        return static_cast<std::int64_t>(number);
    return number;
}

Json json_of(const std::optional<Date>& date) {
    return date ? Json(iso(*date)) : Json();
}

Json json_of(const Value& value, std::string_view currency) {
    if (std::holds_alternative<std::monostate>(value)) return nullptr;
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    if (const auto* number = std::get_if<double>(&value)) return json_of(*number);
    if (const auto* money = std::get_if<Money>(&value))
        return json_of(static_cast<double>(money->minor) / std::pow(10.0, minor_digits(currency)));
    return text_of(value, currency);
}

namespace {

Json item_of(FieldReader& reader, const Plan& plan, const Kind& kind, Uuid id) {
    Json object = Json::object();
    for (const auto& field : kind.fields)
        object[std::string{field.name}] = json_of(reader.get(field, id), plan.about().currency);
    return object;
}

} // namespace

Json json_of(const Plan& plan) {
    Json all = Json::object();
    FieldReader reader{plan};
    for (const auto* kind : kinds()) {
        if (kind->handle.empty()) {
            all[std::string{kind->name}] = item_of(reader, plan, *kind, plan.about().id.uuid);
            continue;
        }
        auto& list = all[std::string{kind->name}] = Json::array();
        for (const auto& id : kind->all(plan)) list.push_back(item_of(reader, plan, *kind, id));
    }
    return all;
}

std::string written(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace updraft
