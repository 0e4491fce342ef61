#include "core/edits/portraits.h"

namespace updraft {

void set_portrait(Edit& edit, Id<Persona> persona, std::vector<std::uint8_t> image) {
    std::vector<Id<Portrait>> old;
    for (const Portrait& portrait : edit.plan().portraits)
        if (portrait.persona == persona) old.push_back(portrait.id);
    for (const auto id : old) edit.remove(id);
    if (!image.empty()) edit.add(Portrait{{}, persona, std::move(image)});
}

void copy_portrait(Edit& edit, Id<Persona> original, Id<Persona> copy) {
    std::vector<std::uint8_t> image;
    for (const Portrait& portrait : edit.plan().portraits)
        if (portrait.persona == original) image = portrait.image;
    set_portrait(edit, copy, std::move(image));
}

} // namespace updraft
