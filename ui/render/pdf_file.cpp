#include "ui/render/pdf_file.h"

#include "ui/support/convert.h"

#define POINTERHOLDER_TRANSITION                                                                   \
    4 // the library asks each user to say that it knows std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace updraft {

namespace {

QPDFObjectHandle textObject(const QString& text) {
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void writeMetadata(QPDF& pdf, const PdfInfo& info) {
    const std::string day = qt(info.made).toString(QStringLiteral("'D:'yyyyMMdd")).toStdString();
    auto about = QPDFObjectHandle::newDictionary();
    about.replaceKey("/Title", textObject(info.title));
    if (!info.author.isEmpty()) about.replaceKey("/Author", textObject(info.author));
    if (!info.subject.isEmpty()) about.replaceKey("/Subject", textObject(info.subject));
    about.replaceKey("/Creator", textObject(QStringLiteral("Updraft")));
    about.replaceKey("/CreationDate", QPDFObjectHandle::newString(day));
    about.replaceKey("/ModDate", QPDFObjectHandle::newString(day));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(about));
    // Qt's own XMP packet holds the time of writing and a random id.
    auto root = pdf.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", textObject(info.language));
    auto reading = QPDFObjectHandle::newDictionary();
    reading.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", reading);
}

void writeOutline(QPDF& pdf, const std::vector<PdfBookmark>& bookmarks) {
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    auto outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> items;
    for (const PdfBookmark& bookmark : bookmarks) {
        const auto page = static_cast<std::size_t>(bookmark.page);
        if (page >= pages.size()) continue;
        auto target = QPDFObjectHandle::newArray();
        target.appendItem(QPDFPageObjectHelper(pages[page]).getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/Fit"));
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(bookmark.title));
        item.replaceKey("/Parent", outline);
        item.replaceKey("/Dest", target);
        if (!items.empty()) {
            items.back().replaceKey("/Next", item);
            item.replaceKey("/Prev", items.back());
        }
        items.push_back(item);
    }
    if (items.empty()) return;
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outline.replaceKey("/First", items.front());
    outline.replaceKey("/Last", items.back());
    outline.replaceKey("/Count",
                       QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outline);
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()),
            static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& raw, const PdfInfo& info) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", raw.constData(), static_cast<std::size_t>(raw.size()));
        writeMetadata(pdf, info);
        writeOutline(pdf, info.bookmarks);
        return written(pdf);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::out_of_memory);
    } catch (const std::exception& error) { // the library throws; nothing of ours does
        return fail(ErrorCode::write_failed, info.title.toStdString(), error.what());
    }
}

} // namespace updraft
