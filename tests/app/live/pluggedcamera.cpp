// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/live/pluggedcamera.h"

#include <gst/gst.h>

// GObject's macros are C.
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-function"

namespace {

struct TestDevice {
    GstDevice parent;
};
struct TestDeviceClass {
    GstDeviceClass parent;
};
G_DEFINE_TYPE(TestDevice, test_device, GST_TYPE_DEVICE)

GstElement* createSource(GstDevice*, const gchar* name)
{
    GstElement* source = gst_element_factory_make("videotestsrc", name);
    if (source)
        g_object_set(source, "is-live", TRUE, "pattern", 18, nullptr); // a ball that moves
    return source;
}
void test_device_class_init(TestDeviceClass* type)
{
    GST_DEVICE_CLASS(type)->create_element = createSource;
}
void test_device_init(TestDevice*) {}

struct TestProvider {
    GstDeviceProvider parent;
};
struct TestProviderClass {
    GstDeviceProviderClass parent;
};
G_DEFINE_TYPE(TestProvider, test_provider, GST_TYPE_DEVICE_PROVIDER)

GstDeviceProvider* theProvider = nullptr;
GList* plugged = nullptr;

GList* probe(GstDeviceProvider*)
{
    return g_list_copy_deep(
        plugged, [](gconstpointer device, gpointer) { return gst_object_ref(gpointer(device)); }, nullptr);
}
gboolean startProvider(GstDeviceProvider* provider)
{
    theProvider = provider;
    for (GList* at = plugged; at; at = at->next)
        gst_device_provider_device_add(provider, GST_DEVICE(gst_object_ref(at->data)));
    return TRUE;
}
void stopProvider(GstDeviceProvider*)
{
    theProvider = nullptr;
}
void test_provider_class_init(TestProviderClass* type)
{
    auto* provider = GST_DEVICE_PROVIDER_CLASS(type);
    provider->probe = probe;
    provider->start = startProvider;
    provider->stop = stopProvider;
    gst_device_provider_class_set_static_metadata(provider, "Test cameras", "Source/Video",
                                                  "Cameras of a test", "Pixelworth");
}
void test_provider_init(TestProvider*) {}

} // namespace

namespace pw::test {

void PluggedCamera::prepare()
{
    gst_init(nullptr, nullptr);
    gst_device_provider_register(nullptr, "pwtestcameras", GST_RANK_PRIMARY, test_provider_get_type());
}

PluggedCamera::PluggedCamera(const char* name)
{
    GstCaps* caps = gst_caps_from_string("video/x-raw,format=YUY2,width=640,height=480,framerate=30/1");
    m_device = gst_object_ref_sink(g_object_new(test_device_get_type(), "display-name", name, "device-class",
                                                "Video/Source", "caps", caps, nullptr));
    gst_caps_unref(caps);
    plugged = g_list_append(plugged, m_device);
    if (theProvider)
        gst_device_provider_device_add(theProvider, GST_DEVICE(gst_object_ref(m_device)));
}

PluggedCamera::~PluggedCamera()
{
    plugged = g_list_remove(plugged, m_device);
    if (theProvider)
        gst_device_provider_device_remove(theProvider, GST_DEVICE(m_device));
    gst_object_unref(m_device);
}

} // namespace pw::test
