#include <webp/encode.h>
#include <webp/mux.h>

#include <stdexcept>

#include "figure/xml.hpp"
#include "picture/animation.hpp"

namespace lastcall::picture {
namespace {

// The words as an XMP packet, which is where WebP has room for them.
std::string xmp(const Words& words) {
  const auto alternative = [](const char* name, const std::string& text) {
    return text.empty() ? std::string()
                        : "<dc:" + std::string(name) + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                              figure::xml_escaped(text) + "</rdf:li></rdf:Alt></dc:" + name + ">";
  };
  return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
         "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
         "rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreatorTool=\"" +
         std::string(signature) + "\">" + alternative("title", words.title) +
         alternative("description", words.description) + "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

class WebpAnimation final : public Animation {
 public:
  WebpAnimation(const AnimationSettings& settings, Sink sink)
      : settings_(settings), sink_(std::move(sink)) {
    WebPAnimEncoderOptions options;
    check(WebPAnimEncoderOptionsInit(&options));
    options.anim_params.loop_count = settings.loop ? 0 : 1;
    options.kmin = options.kmax = 0;  // no picture but the first stands alone
    encoder_.reset(WebPAnimEncoderNew(settings.width, settings.height, &options));
    check(encoder_ != nullptr);
    check(WebPConfigInit(&config_));
    config_.lossless = 1;
    // Measured on the demo: the slower settings take up to twenty times as long and save two in a
    // hundred bytes.
    config_.method = 1;
    config_.quality = 30;
  }

  void add(const Image& image, int milliseconds) override {
    WebPPicture picture;
    check(WebPPictureInit(&picture));
    picture.use_argb = 1;
    picture.width = image.width;
    picture.height = image.height;
    const bool taken = WebPPictureImportRGBA(&picture, image.pixels.data(), image.width * 4) &&
                       WebPAnimEncoderAdd(encoder_.get(), &picture, time_, &config_);
    WebPPictureFree(&picture);
    check(taken);
    time_ += milliseconds;
  }

  void finish() override {
    check(WebPAnimEncoderAdd(encoder_.get(), nullptr, time_, nullptr));
    WebPData assembled;
    WebPDataInit(&assembled);
    check(WebPAnimEncoderAssemble(encoder_.get(), &assembled));
    WebPMux* mux = WebPMuxCreate(&assembled, 0);
    const std::string packet = xmp(settings_.words);
    const WebPData chunk{reinterpret_cast<const std::uint8_t*>(packet.data()), packet.size()};
    WebPData whole;
    WebPDataInit(&whole);
    const bool done = mux && WebPMuxSetChunk(mux, "XMP ", &chunk, 0) == WEBP_MUX_OK &&
                      WebPMuxAssemble(mux, &whole) == WEBP_MUX_OK;
    if (done) sink_({reinterpret_cast<const char*>(whole.bytes), whole.size});
    WebPMuxDelete(mux);
    WebPDataClear(&whole);
    WebPDataClear(&assembled);
    check(done);
  }

 private:
  void check(bool good) const {
    if (good) return;
    const char* reason = encoder_ ? WebPAnimEncoderGetError(encoder_.get()) : "";
    throw std::runtime_error("the pictures could not be encoded as WebP" +
                             (*reason != '\0' ? ": " + std::string(reason) : ""));
  }

  struct Delete {
    void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
  };
  const AnimationSettings settings_;
  const Sink sink_;
  std::unique_ptr<WebPAnimEncoder, Delete> encoder_;
  WebPConfig config_{};
  int time_ = 0;
};

}  // namespace

std::unique_ptr<Animation> begin_webp(const AnimationSettings& settings, Sink sink) {
  return std::make_unique<WebpAnimation>(settings, std::move(sink));
}

}  // namespace lastcall::picture
