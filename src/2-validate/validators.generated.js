/* Generated from schemas/ by `npm run generate`. Do not edit. */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
const d=["name"],w=["name","value"],T=["insecure","insecureSkipTLSVerify"],V=["tag"],q=["dockerfileConfigMap","buildArgs",
"secrets","selector","baseImageRegistryTLS","kanikoParams"],R=["keySecret","certSecret","unsignedImage","unsignedImageRe\
gistryTLS","filesToSign"],S=["literal","regexp","containerImage","build","sign","registryTLS","inTreeModuleToRemove","in\
TreeModulesToRemove"],m=["load","unload"],I=["moduleName","dirName","parameters","args","rawArgs","firmwarePath","module\
sLoadingOrder"],O=["kernelMappings","modprobe","containerImage","imagePullPolicy","version","build","sign","registryTLS",
"inTreeModuleToRemove","inTreeModulesToRemove"],M=["container","serviceAccountName"],L=["name","key","optional"],x=["api\
Version","fieldPath"],D=["key","optional","path","volumeName"],C=["containerName","divisor","resource"],F=["configMapKey\
Ref","fieldRef","fileKeyRef","resourceFieldRef","secretKeyRef"],z=["name","value","valueFrom"],K=["name","request"],G=["\
claims","limits","requests"],B=["name","mountPath","mountPropagation","readOnly","recursiveReadOnly","subPath","subPathE\
xpr"],U=["image","command","args","env","imagePullPolicy","resources","volumeMounts"],W=["fsType","partition","readOnly",
"volumeID"],$=["cachingMode","diskName","diskURI","fsType","kind","readOnly"],H=["readOnly","secretName","shareName"],J=[
"monitors","path","readOnly","secretFile","secretRef","user"],Q=["fsType","readOnly","secretRef","volumeID"],X=["key","m\
ode","path"],Y=["defaultMode","items","name","optional"],Z=["driver","fsType","nodePublishSecretRef","readOnly","volumeA\
ttributes"],_=["fieldRef","mode","path","resourceFieldRef"],P=["defaultMode","items"],h=["medium","sizeLimit"],a=["apiGr\
oup","kind","name"],r=["apiGroup","kind","name","namespace"],v=["limits","requests"],E=["key","operator","values"],ee=["\
matchExpressions","matchLabels"],ie=["accessModes","dataSource","dataSourceRef","resources","selector","storageClassName",
"volumeAttributesClassName","volumeMode","volumeName"],ne=["metadata","spec"],fe=["volumeClaimTemplate"],pe=["fsType","l\
un","readOnly","targetWWNs","wwids"],le=["driver","fsType","options","readOnly","secretRef"],ye=["datasetName","datasetU\
UID"],te=["fsType","partition","pdName","readOnly"],ue=["directory","repository","revision"],oe=["endpoints","path","rea\
dOnly"],de=["path","type"],me=["pullPolicy","reference"],ge=["chapAuthDiscovery","chapAuthSession","fsType","initiatorNa\
me","iqn","iscsiInterface","lun","portals","readOnly","secretRef","targetPortal"],ce=["path","readOnly","server"],se=["c\
laimName","readOnly"],be=["fsType","pdID"],Ae=["fsType","readOnly","volumeID"],ke=["labelSelector","name","optional","pa\
th","signerName"],g=["items","name","optional"],je=["items"],Ne=["certificateChainPath","credentialBundlePath","keyPath",
"keyType","maxExpirationSeconds","signerName","userAnnotations"],we=["audience","expirationSeconds","path"],Te=["cluster\
TrustBundle","configMap","downwardAPI","podCertificate","secret","serviceAccountToken"],Ve=["defaultMode","sources"],qe=[
"group","readOnly","registry","tenant","user","volume"],Re=["fsType","image","keyring","monitors","pool","readOnly","sec\
retRef","user"],Se=["fsType","gateway","protectionDomain","readOnly","secretRef","sslEnabled","storageMode","storagePool",
"system","volumeName"],Ie=["defaultMode","items","optional","secretName"],Oe=["fsType","readOnly","secretRef","volumeNam\
e","volumeNamespace"],Me=["fsType","storagePolicyID","storagePolicyName","volumePath"],Le=["name","awsElasticBlockStore",
"azureDisk","azureFile","cephfs","cinder","configMap","csi","downwardAPI","emptyDir","ephemeral","fc","flexVolume","floc\
ker","gcePersistentDisk","gitRepo","glusterfs","hostPath","image","iscsi","nfs","persistentVolumeClaim","photonPersisten\
tDisk","portworxVolume","projected","quobyte","rbd","scaleIO","secret","storageos","vsphereVolume"],xe=["container","ini\
tContainer","serviceAccountName","automountServiceAccountToken","volumes"],De=["expression"],Ce=["cel"],Fe=["driver","pa\
rameters"],ze=["opaque"],Ke=["name","selectors","config"],Ge=["container","driverName","initContainer","serviceAccountNa\
me","automountServiceAccountToken","volumes","deviceClasses"],Be=["key","operator","value","effect","tolerationSeconds"],
Ue=["selector","moduleLoader","devicePlugin","dra","imageRepoSecret","tolerations","imageRebuildTriggerGeneration"],We=[
"apiVersion","kind","metadata","spec","status"],$e=["key","value","effect","timeAdded"],He=["name","kernel","architectur\
e","osImage","nodes","labels","taints","machineConfigPool","state"],Je=["kernel","architecture","image"],Qe=["platform",
"version","labels","nodePools","driverToolkit"],Xe=["apiVersion","kind","metadata","spec"],Ye=["worker","builder","signe\
r"],Ze=["group","version","kind","name","namespace","labelSelector","module","kernel"],_e=["op","path","from","value"],Pe=[
"target","patch"],he=["platform","cluster","kernelLabel","loader","builder","images","namespace","namespaces","templates",
"strict","requireCoverage","gitops","patches","output"];function p(i,n,e,f){const y={instancePath:n,keyword:e,params:f};
return i===null?[y]:(i.push(y),i)}const Wn=Sn,$n={properties:{}},Hn={properties:{}},Jn={properties:{}},ti={properties:{imagePullPolicy:{
enum:["Always","IfNotPresent","Never",""]}}},Qn=Object.prototype.hasOwnProperty,Xn={properties:{}},Yn={properties:{}},Zn={
properties:{}};function o(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)d.includes(f)||(e=
p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:d}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+
"/name","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const _n={properties:{}};function ui(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"})),i.value===void 0&&
(e=p(e,n,"required",{missingProperty:"value"}));for(const f in i)w.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:w}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.value!==void 0&&
typeof i.value!="string"&&(e=p(e,n+"/value","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Pn={
properties:{}};function c(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)T.includes(f)||(e=
p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:T}));i.insecure!==void 0&&typeof i.insecure!="boolean"&&
(e=p(e,n+"/insecure","type",{type:"boolean"})),i.insecureSkipTLSVerify!==void 0&&typeof i.insecureSkipTLSVerify!="boolea\
n"&&(e=p(e,n+"/insecureSkipTLSVerify","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const hn={
properties:{}};function oi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)V.includes(f)||(e=
p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:V}));i.tag!==void 0&&typeof i.tag!="string"&&(e=p(e,n+"\
/tag","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function ae(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.dockerfileConfigMap===void 0&&(e=p(e,n,"required",{missingProperty:"dockerfileConfigMap"}));
for(const f in i)q.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:q}));if(i.dockerfileConfigMap!==
void 0&&(e=o(i.dockerfileConfigMap,n+"/dockerfileConfigMap",e)),i.buildArgs!==void 0){let f=i.buildArgs;if(Array.isArray(
f)){const y=f.length;for(let l=0;l<y;l++)e=ui(f[l],n+"/buildArgs/"+l,e)}else e=p(e,n+"/buildArgs","type",{type:"array"})}
if(i.secrets!==void 0){let f=i.secrets;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=o(f[l],n+"/secrets/"+
l,e)}else e=p(e,n+"/secrets","type",{type:"array"})}if(i.selector!==void 0){let f=i.selector;if(f&&typeof f=="object"&&!Array.
isArray(f))for(const y in f)typeof f[y]!="string"&&(e=p(e,n+"/selector/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"}));else e=p(e,n+"/selector","type",{type:"object"})}i.baseImageRegistryTLS!==void 0&&(e=c(i.baseImageRegistryTLS,
n+"/baseImageRegistryTLS",e)),i.kanikoParams!==void 0&&(e=oi(i.kanikoParams,n+"/kanikoParams",e))}else e=p(e,n,"type",{type:"\
object"});return e}const an={properties:{}};function re(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.keySecret===
void 0&&(e=p(e,n,"required",{missingProperty:"keySecret"})),i.certSecret===void 0&&(e=p(e,n,"required",{missingProperty:"\
certSecret"}));for(const f in i)R.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:R}));
if(i.keySecret!==void 0&&(e=o(i.keySecret,n+"/keySecret",e)),i.certSecret!==void 0&&(e=o(i.certSecret,n+"/certSecret",e)),
i.unsignedImage!==void 0&&typeof i.unsignedImage!="string"&&(e=p(e,n+"/unsignedImage","type",{type:"string"})),i.unsignedImageRegistryTLS!==
void 0&&(e=c(i.unsignedImageRegistryTLS,n+"/unsignedImageRegistryTLS",e)),i.filesToSign!==void 0){let f=i.filesToSign;if(Array.
isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/filesToSign/"+l,"type",{type:"string"}))}else
e=p(e,n+"/filesToSign","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function di(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)S.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:S}));if(i.literal!==void 0&&typeof i.literal!="string"&&(e=p(e,n+"/literal","type",{type:"string"})),i.regexp!==
void 0&&typeof i.regexp!="string"&&(e=p(e,n+"/regexp","type",{type:"string"})),i.containerImage!==void 0&&typeof i.containerImage!=
"string"&&(e=p(e,n+"/containerImage","type",{type:"string"})),i.build!==void 0&&(e=ae(i.build,n+"/build",e)),i.sign!==void 0&&
(e=re(i.sign,n+"/sign",e)),i.registryTLS!==void 0&&(e=c(i.registryTLS,n+"/registryTLS",e)),i.inTreeModuleToRemove!==void 0&&
typeof i.inTreeModuleToRemove!="string"&&(e=p(e,n+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==
void 0){let f=i.inTreeModulesToRemove;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=
p(e,n+"/inTreeModulesToRemove/"+l,"type",{type:"string"}))}else e=p(e,n+"/inTreeModulesToRemove","type",{type:"array"})}}else
e=p(e,n,"type",{type:"object"});return e}const rn={properties:{}},vn={properties:{}};function mi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)m.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:m}));
if(i.load!==void 0){let f=i.load;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/load","minItems",{limit:1}));const y=f.length;
for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/load/"+l,"type",{type:"string"}))}else e=p(e,n+"/load","type",{type:"\
array"})}if(i.unload!==void 0){let f=i.unload;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/unload","minItems",{limit:1}));
const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/unload/"+l,"type",{type:"string"}))}else e=p(e,n+
"/unload","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const En={properties:{}};function gi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)m.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:m}));if(i.load!==void 0){let f=i.load;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/load","minItems",{limit:1}));
const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/load/"+l,"type",{type:"string"}))}else e=p(e,n+"/\
load","type",{type:"array"})}if(i.unload!==void 0){let f=i.unload;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/unload","m\
inItems",{limit:1}));const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/unload/"+l,"type",{type:"str\
ing"}))}else e=p(e,n+"/unload","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function ci(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.dirName===void 0&&(i.dirName="/opt");for(const f in i)I.includes(f)||(e=p(
e,n,"additionalProperties",{additionalProperty:f,allowedValues:I}));if(i.moduleName!==void 0&&typeof i.moduleName!="stri\
ng"&&(e=p(e,n+"/moduleName","type",{type:"string"})),typeof i.dirName!="string"&&(e=p(e,n+"/dirName","type",{type:"strin\
g"})),i.parameters!==void 0){let f=i.parameters;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="\
string"&&(e=p(e,n+"/parameters/"+l,"type",{type:"string"}))}else e=p(e,n+"/parameters","type",{type:"array"})}if(i.args!==
void 0&&(e=mi(i.args,n+"/args",e)),i.rawArgs!==void 0&&(e=gi(i.rawArgs,n+"/rawArgs",e)),i.firmwarePath!==void 0&&typeof i.
firmwarePath!="string"&&(e=p(e,n+"/firmwarePath","type",{type:"string"})),i.modulesLoadingOrder!==void 0){let f=i.modulesLoadingOrder;
if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/modulesLoadingOrder/"+l,"typ\
e",{type:"string"}))}else e=p(e,n+"/modulesLoadingOrder","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}
function si(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.kernelMappings===void 0&&(e=p(e,n,"required",{
missingProperty:"kernelMappings"})),i.modprobe===void 0&&(e=p(e,n,"required",{missingProperty:"modprobe"}));for(const f in i)
O.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:O}));if(i.kernelMappings!==void 0){let f=i.
kernelMappings;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/kernelMappings","minItems",{limit:1}));const y=f.length;for(let l=0;l<
y;l++)e=di(f[l],n+"/kernelMappings/"+l,e)}else e=p(e,n+"/kernelMappings","type",{type:"array"})}if(i.modprobe!==void 0&&
(e=ci(i.modprobe,n+"/modprobe",e)),i.containerImage!==void 0&&typeof i.containerImage!="string"&&(e=p(e,n+"/containerIma\
ge","type",{type:"string"})),i.imagePullPolicy!==void 0){let f=i.imagePullPolicy;typeof f!="string"&&(e=p(e,n+"/imagePul\
lPolicy","type",{type:"string"})),f==="Always"||f==="IfNotPresent"||f==="Never"||f===""||(e=p(e,n+"/imagePullPolicy","en\
um",{allowedValues:ti.properties.imagePullPolicy.enum}))}if(i.version!==void 0&&typeof i.version!="string"&&(e=p(e,n+"/v\
ersion","type",{type:"string"})),i.build!==void 0&&(e=ae(i.build,n+"/build",e)),i.sign!==void 0&&(e=re(i.sign,n+"/sign",
e)),i.registryTLS!==void 0&&(e=c(i.registryTLS,n+"/registryTLS",e)),i.inTreeModuleToRemove!==void 0&&typeof i.inTreeModuleToRemove!=
"string"&&(e=p(e,n+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==void 0){let f=i.inTreeModulesToRemove;
if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/inTreeModulesToRemove/"+l,"t\
ype",{type:"string"}))}else e=p(e,n+"/inTreeModulesToRemove","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});
return e}function bi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===void 0&&(e=p(e,n,"require\
d",{missingProperty:"container"}));for(const f in i)M.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:M}));i.container!==void 0&&(e=si(i.container,n+"/container",e)),i.serviceAccountName!==void 0&&typeof i.serviceAccountName!=
"string"&&(e=p(e,n+"/serviceAccountName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const ef={
properties:{}},Ai={properties:{imagePullPolicy:{enum:["Always","IfNotPresent","Never",""]}}},nf={properties:{}},ff={properties:{}},
pf={properties:{}};function ve(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"req\
uired",{missingProperty:"key"}));for(const f in i)L.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:L}));
i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.key!==void 0&&typeof i.key!="strin\
g"&&(e=p(e,n+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","ty\
pe",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const lf={properties:{}};function Ee(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.fieldPath===void 0&&(e=p(e,n,"required",{missingProperty:"fieldPath"}));for(const f in i)
x.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:x}));i.apiVersion!==void 0&&typeof i.
apiVersion!="string"&&(e=p(e,n+"/apiVersion","type",{type:"string"})),i.fieldPath!==void 0&&typeof i.fieldPath!="string"&&
(e=p(e,n+"/fieldPath","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const yf={properties:{}};function ki(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.path===void 0&&
(e=p(e,n,"required",{missingProperty:"path"})),i.volumeName===void 0&&(e=p(e,n,"required",{missingProperty:"volumeName"}));
for(const f in i)D.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:D}));i.key!==void 0&&
typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(
e,n+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"strin\
g"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=p(e,n+"/volumeName","type",{type:"string"}))}else e=p(e,n,
"type",{type:"object"});return e}const tf={properties:{}},ji={properties:{}},Ni=new RegExp("^[+-]?([0-9]+(\\.[0-9]*)?|\\.[\
0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$","u");function k(i,n="",e=null){return!(typeof i==
"number"&&!(i%1)&&!isNaN(i)&&isFinite(i))&&typeof i!="string"&&(e=p(e,n,"type",{type:ji.type})),typeof i=="string"&&(Ni.
test(i)||(e=p(e,n,"pattern",{pattern:"^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*\
)?|\\.[0-9]+))?$"}))),e}function ei(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.resource===void 0&&(e=
p(e,n,"required",{missingProperty:"resource"}));for(const f in i)C.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:C}));i.containerName!==void 0&&typeof i.containerName!="string"&&(e=p(e,n+"/containerName","type",{type:"s\
tring"})),i.divisor!==void 0&&(e=k(i.divisor,n+"/divisor",e)),i.resource!==void 0&&typeof i.resource!="string"&&(e=p(e,n+
"/resource","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function wi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)F.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:F}));
i.configMapKeyRef!==void 0&&(e=ve(i.configMapKeyRef,n+"/configMapKeyRef",e)),i.fieldRef!==void 0&&(e=Ee(i.fieldRef,n+"/f\
ieldRef",e)),i.fileKeyRef!==void 0&&(e=ki(i.fileKeyRef,n+"/fileKeyRef",e)),i.resourceFieldRef!==void 0&&(e=ei(i.resourceFieldRef,
n+"/resourceFieldRef",e)),i.secretKeyRef!==void 0&&(e=ve(i.secretKeyRef,n+"/secretKeyRef",e))}else e=p(e,n,"type",{type:"\
object"});return e}function Ti(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=p(e,n,"re\
quired",{missingProperty:"name"}));for(const f in i)z.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:z}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.value!==void 0&&
typeof i.value!="string"&&(e=p(e,n+"/value","type",{type:"string"})),i.valueFrom!==void 0&&(e=wi(i.valueFrom,n+"/valueFr\
om",e))}else e=p(e,n,"type",{type:"object"});return e}const uf={properties:{}},of={properties:{}};function Vi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)
K.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:K}));i.name!==void 0&&typeof i.name!=
"string"&&(e=p(e,n+"/name","type",{type:"string"})),i.request!==void 0&&typeof i.request!="string"&&(e=p(e,n+"/request",
"type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const df={properties:{}};function s(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i))for(const f in i)e=k(i[f],n+"/"+f.replace(/~/g,"~0").replace(/\//g,"~1"),e);else
e=p(e,n,"type",{type:"object"});return e}function qi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
G.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:G}));if(i.claims!==void 0){let f=i.claims;
if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=Vi(f[l],n+"/claims/"+l,e)}else e=p(e,n+"/claims","type",{type:"\
array"})}i.limits!==void 0&&(e=s(i.limits,n+"/limits",e)),i.requests!==void 0&&(e=s(i.requests,n+"/requests",e))}else e=
p(e,n,"type",{type:"object"});return e}const mf={properties:{}};function Ri(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"})),i.mountPath===void 0&&(e=p(e,n,"required",{missingProperty:"\
mountPath"}));for(const f in i)B.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:B}));i.
name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.mountPath!==void 0&&typeof i.mountPath!=
"string"&&(e=p(e,n+"/mountPath","type",{type:"string"})),i.mountPropagation!==void 0&&typeof i.mountPropagation!="string"&&
(e=p(e,n+"/mountPropagation","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/read\
Only","type",{type:"boolean"})),i.recursiveReadOnly!==void 0&&typeof i.recursiveReadOnly!="string"&&(e=p(e,n+"/recursive\
ReadOnly","type",{type:"string"})),i.subPath!==void 0&&typeof i.subPath!="string"&&(e=p(e,n+"/subPath","type",{type:"str\
ing"})),i.subPathExpr!==void 0&&typeof i.subPathExpr!="string"&&(e=p(e,n+"/subPathExpr","type",{type:"string"}))}else e=
p(e,n,"type",{type:"object"});return e}function b(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.image===
void 0&&(e=p(e,n,"required",{missingProperty:"image"}));for(const f in i)U.includes(f)||(e=p(e,n,"additionalProperties",
{additionalProperty:f,allowedValues:U}));if(i.image!==void 0&&typeof i.image!="string"&&(e=p(e,n+"/image","type",{type:"\
string"})),i.command!==void 0){let f=i.command;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="s\
tring"&&(e=p(e,n+"/command/"+l,"type",{type:"string"}))}else e=p(e,n+"/command","type",{type:"array"})}if(i.args!==void 0){
let f=i.args;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/args/"+l,"type",
{type:"string"}))}else e=p(e,n+"/args","type",{type:"array"})}if(i.env!==void 0){let f=i.env;if(Array.isArray(f)){const y=f.
length;for(let l=0;l<y;l++)e=Ti(f[l],n+"/env/"+l,e)}else e=p(e,n+"/env","type",{type:"array"})}if(i.imagePullPolicy!==void 0){
let f=i.imagePullPolicy;typeof f!="string"&&(e=p(e,n+"/imagePullPolicy","type",{type:"string"})),f==="Always"||f==="IfNo\
tPresent"||f==="Never"||f===""||(e=p(e,n+"/imagePullPolicy","enum",{allowedValues:Ai.properties.imagePullPolicy.enum}))}
if(i.resources!==void 0&&(e=qi(i.resources,n+"/resources",e)),i.volumeMounts!==void 0){let f=i.volumeMounts;if(Array.isArray(
f)){const y=f.length;for(let l=0;l<y;l++)e=Ri(f[l],n+"/volumeMounts/"+l,e)}else e=p(e,n+"/volumeMounts","type",{type:"ar\
ray"})}}else e=p(e,n,"type",{type:"object"});return e}const gf={properties:{}},cf={properties:{}};function Si(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumeID===void 0&&(e=p(e,n,"required",{missingProperty:"volumeID"}));for(const f in i)
W.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:W}));if(i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.partition!==void 0){let f=i.partition;typeof f=="number"&&!(f%1)&&
!isNaN(f)&&isFinite(f)||(e=p(e,n+"/partition","type",{type:"integer"}))}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&
(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=p(e,n+"/volumeID","t\
ype",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const sf={properties:{}};function Ii(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.diskName===void 0&&(e=p(e,n,"required",{missingProperty:"diskName"})),i.diskURI===
void 0&&(e=p(e,n,"required",{missingProperty:"diskURI"}));for(const f in i)$.includes(f)||(e=p(e,n,"additionalProperties",
{additionalProperty:f,allowedValues:$}));i.cachingMode!==void 0&&typeof i.cachingMode!="string"&&(e=p(e,n+"/cachingMode",
"type",{type:"string"})),i.diskName!==void 0&&typeof i.diskName!="string"&&(e=p(e,n+"/diskName","type",{type:"string"})),
i.diskURI!==void 0&&typeof i.diskURI!="string"&&(e=p(e,n+"/diskURI","type",{type:"string"})),i.fsType!==void 0&&typeof i.
fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.kind!==void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind",
"type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"}))}else
e=p(e,n,"type",{type:"object"});return e}const bf={properties:{}};function Oi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.secretName===void 0&&(e=p(e,n,"required",{missingProperty:"secretName"})),i.shareName===void 0&&(e=p(e,n,"\
required",{missingProperty:"shareName"}));for(const f in i)H.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:H}));i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretName!==
void 0&&typeof i.secretName!="string"&&(e=p(e,n+"/secretName","type",{type:"string"})),i.shareName!==void 0&&typeof i.shareName!=
"string"&&(e=p(e,n+"/shareName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Af={properties:{}};
function t(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)d.includes(f)||(e=p(e,n,"additio\
nalProperties",{additionalProperty:f,allowedValues:d}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",
{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function Mi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.monitors===void 0&&(e=p(e,n,"required",{missingProperty:"monitors"}));for(const f in i)J.includes(f)||(e=p(
e,n,"additionalProperties",{additionalProperty:f,allowedValues:J}));if(i.monitors!==void 0){let f=i.monitors;if(Array.isArray(
f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/monitors/"+l,"type",{type:"string"}))}else e=
p(e,n+"/monitors","type",{type:"array"})}i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),
i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretFile!==void 0&&
typeof i.secretFile!="string"&&(e=p(e,n+"/secretFile","type",{type:"string"})),i.secretRef!==void 0&&(e=t(i.secretRef,n+
"/secretRef",e)),i.user!==void 0&&typeof i.user!="string"&&(e=p(e,n+"/user","type",{type:"string"}))}else e=p(e,n,"type",
{type:"object"});return e}const kf={properties:{}};function Li(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
i.volumeID===void 0&&(e=p(e,n,"required",{missingProperty:"volumeID"}));for(const f in i)Q.includes(f)||(e=p(e,n,"additi\
onalProperties",{additionalProperty:f,allowedValues:Q}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType",
"type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),
i.secretRef!==void 0&&(e=t(i.secretRef,n+"/secretRef",e)),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=p(e,n+"/v\
olumeID","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const jf={properties:{}},Nf={properties:{}};
function A(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"\
key"})),i.path===void 0&&(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)X.includes(f)||(e=p(e,n,"additi\
onalProperties",{additionalProperty:f,allowedValues:X}));if(i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","typ\
e",{type:"string"})),i.mode!==void 0){let f=i.mode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/mode",
"type",{type:"integer"}))}i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"}))}else e=p(e,
n,"type",{type:"object"});return e}function xi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
Y.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Y}));if(i.defaultMode!==void 0){let f=i.
defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","type",{type:"integer"}))}if(i.items!==
void 0){let f=i.items;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=A(f[l],n+"/items/"+l,e)}else e=p(e,n+"\
/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.optional!==
void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});
return e}const wf={properties:{}};function Di(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.driver===void 0&&
(e=p(e,n,"required",{missingProperty:"driver"}));for(const f in i)Z.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Z}));if(i.driver!==void 0&&typeof i.driver!="string"&&(e=p(e,n+"/driver","type",{type:"string"})),i.fsType!==
void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.nodePublishSecretRef!==void 0&&(e=t(i.nodePublishSecretRef,
n+"/nodePublishSecretRef",e)),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"bool\
ean"})),i.volumeAttributes!==void 0){let f=i.volumeAttributes;if(f&&typeof f=="object"&&!Array.isArray(f))for(const y in f)
typeof f[y]!="string"&&(e=p(e,n+"/volumeAttributes/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else
e=p(e,n+"/volumeAttributes","type",{type:"object"})}}else e=p(e,n,"type",{type:"object"});return e}const Tf={properties:{}},
Vf={properties:{}};function ii(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,"re\
quired",{missingProperty:"path"}));for(const f in i)_.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:_}));if(i.fieldRef!==void 0&&(e=Ee(i.fieldRef,n+"/fieldRef",e)),i.mode!==void 0){let f=i.mode;typeof f=="n\
umber"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/mode","type",{type:"integer"}))}i.path!==void 0&&typeof i.path!="stri\
ng"&&(e=p(e,n+"/path","type",{type:"string"})),i.resourceFieldRef!==void 0&&(e=ei(i.resourceFieldRef,n+"/resourceFieldRe\
f",e))}else e=p(e,n,"type",{type:"object"});return e}function Ci(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)P.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:P}));if(i.defaultMode!==
void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","type",{type:"in\
teger"}))}if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=ii(f[l],n+"/ite\
ms/"+l,e)}else e=p(e,n+"/items","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const qf={properties:{}};
function Fi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)h.includes(f)||(e=p(e,n,"additi\
onalProperties",{additionalProperty:f,allowedValues:h}));i.medium!==void 0&&typeof i.medium!="string"&&(e=p(e,n+"/medium",
"type",{type:"string"})),i.sizeLimit!==void 0&&(e=k(i.sizeLimit,n+"/sizeLimit",e))}else e=p(e,n,"type",{type:"object"});
return e}const Rf={properties:{}},Sf={properties:{}},If={properties:{}},Of={properties:{}};function zi(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.name===void 0&&
(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)a.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:a}));i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=p(e,n+"/apiGroup","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
p(e,n+"/name","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Mf={properties:{}};function Ki(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.name===void 0&&
(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)r.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:r}));i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=p(e,n+"/apiGroup","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
p(e,n+"/name","type",{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=p(e,n+"/namespace","type",
{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Lf={properties:{}};function Gi(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){for(const f in i)v.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:v}));i.limits!==void 0&&(e=s(i.limits,n+"/limits",e)),i.requests!==void 0&&(e=s(i.requests,n+"/requests",e))}else
e=p(e,n,"type",{type:"object"});return e}const xf={properties:{}},Df={properties:{}};function Bi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.operator===void 0&&(e=p(e,n,
"required",{missingProperty:"operator"}));for(const f in i)E.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:E}));if(i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.operator!==void 0&&
typeof i.operator!="string"&&(e=p(e,n+"/operator","type",{type:"string"})),i.values!==void 0){let f=i.values;if(Array.isArray(
f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/values/"+l,"type",{type:"string"}))}else e=p(
e,n+"/values","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function ni(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)ee.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ee}));
if(i.matchExpressions!==void 0){let f=i.matchExpressions;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=Bi(
f[l],n+"/matchExpressions/"+l,e)}else e=p(e,n+"/matchExpressions","type",{type:"array"})}if(i.matchLabels!==void 0){let f=i.
matchLabels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const y in f)typeof f[y]!="string"&&(e=p(e,n+"/matchLabels/"+
y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/matchLabels","type",{type:"object"})}}else
e=p(e,n,"type",{type:"object"});return e}function Ui(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
ie.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ie}));if(i.accessModes!==void 0){let f=i.
accessModes;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/accessModes/"+l,
"type",{type:"string"}))}else e=p(e,n+"/accessModes","type",{type:"array"})}i.dataSource!==void 0&&(e=zi(i.dataSource,n+
"/dataSource",e)),i.dataSourceRef!==void 0&&(e=Ki(i.dataSourceRef,n+"/dataSourceRef",e)),i.resources!==void 0&&(e=Gi(i.resources,
n+"/resources",e)),i.selector!==void 0&&(e=ni(i.selector,n+"/selector",e)),i.storageClassName!==void 0&&typeof i.storageClassName!=
"string"&&(e=p(e,n+"/storageClassName","type",{type:"string"})),i.volumeAttributesClassName!==void 0&&typeof i.volumeAttributesClassName!=
"string"&&(e=p(e,n+"/volumeAttributesClassName","type",{type:"string"})),i.volumeMode!==void 0&&typeof i.volumeMode!="st\
ring"&&(e=p(e,n+"/volumeMode","type",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=p(e,n+"/\
volumeName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function Wi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.spec===void 0&&(e=p(e,n,"required",{missingProperty:"spec"}));for(const f in i)ne.includes(
f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ne}));if(i.metadata!==void 0){let f=i.metadata;f&&
typeof f=="object"&&!Array.isArray(f)||(e=p(e,n+"/metadata","type",{type:"object"}))}i.spec!==void 0&&(e=Ui(i.spec,n+"/s\
pec",e))}else e=p(e,n,"type",{type:"object"});return e}function $i(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)fe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:fe}));i.volumeClaimTemplate!==
void 0&&(e=Wi(i.volumeClaimTemplate,n+"/volumeClaimTemplate",e))}else e=p(e,n,"type",{type:"object"});return e}const Cf={
properties:{}};function Hi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)pe.includes(f)||
(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:pe}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&
(e=p(e,n+"/fsType","type",{type:"string"})),i.lun!==void 0){let f=i.lun;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(
f)||(e=p(e,n+"/lun","type",{type:"integer"}))}if(i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly",
"type",{type:"boolean"})),i.targetWWNs!==void 0){let f=i.targetWWNs;if(Array.isArray(f)){const y=f.length;for(let l=0;l<
y;l++)typeof f[l]!="string"&&(e=p(e,n+"/targetWWNs/"+l,"type",{type:"string"}))}else e=p(e,n+"/targetWWNs","type",{type:"\
array"})}if(i.wwids!==void 0){let f=i.wwids;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="stri\
ng"&&(e=p(e,n+"/wwids/"+l,"type",{type:"string"}))}else e=p(e,n+"/wwids","type",{type:"array"})}}else e=p(e,n,"type",{type:"\
object"});return e}const Ff={properties:{}};function Ji(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.driver===
void 0&&(e=p(e,n,"required",{missingProperty:"driver"}));for(const f in i)le.includes(f)||(e=p(e,n,"additionalProperties",
{additionalProperty:f,allowedValues:le}));if(i.driver!==void 0&&typeof i.driver!="string"&&(e=p(e,n+"/driver","type",{type:"\
string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.options!==void 0){
let f=i.options;if(f&&typeof f=="object"&&!Array.isArray(f))for(const y in f)typeof f[y]!="string"&&(e=p(e,n+"/options/"+
y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/options","type",{type:"object"})}i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,
n+"/secretRef",e))}else e=p(e,n,"type",{type:"object"});return e}const zf={properties:{}};function Qi(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){for(const f in i)ye.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:ye}));i.datasetName!==void 0&&typeof i.datasetName!="string"&&(e=p(e,n+"/datasetName","type",{type:"string"})),
i.datasetUUID!==void 0&&typeof i.datasetUUID!="string"&&(e=p(e,n+"/datasetUUID","type",{type:"string"}))}else e=p(e,n,"t\
ype",{type:"object"});return e}const Kf={properties:{}};function Xi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.pdName===void 0&&(e=p(e,n,"required",{missingProperty:"pdName"}));for(const f in i)te.includes(f)||(e=p(e,n,"addit\
ionalProperties",{additionalProperty:f,allowedValues:te}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/f\
sType","type",{type:"string"})),i.partition!==void 0){let f=i.partition;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(
f)||(e=p(e,n+"/partition","type",{type:"integer"}))}i.pdName!==void 0&&typeof i.pdName!="string"&&(e=p(e,n+"/pdName","ty\
pe",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"}))}else
e=p(e,n,"type",{type:"object"});return e}const Gf={properties:{}};function Yi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.repository===void 0&&(e=p(e,n,"required",{missingProperty:"repository"}));for(const f in i)ue.includes(f)||
(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ue}));i.directory!==void 0&&typeof i.directory!="str\
ing"&&(e=p(e,n+"/directory","type",{type:"string"})),i.repository!==void 0&&typeof i.repository!="string"&&(e=p(e,n+"/re\
pository","type",{type:"string"})),i.revision!==void 0&&typeof i.revision!="string"&&(e=p(e,n+"/revision","type",{type:"\
string"}))}else e=p(e,n,"type",{type:"object"});return e}const Bf={properties:{}};function Zi(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.endpoints===void 0&&(e=p(e,n,"required",{missingProperty:"endpoints"})),i.path===void 0&&
(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)oe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:oe}));i.endpoints!==void 0&&typeof i.endpoints!="string"&&(e=p(e,n+"/endpoints","type",{type:"string"})),i.
path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!=
"boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const Uf={properties:{}};
function _i(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,"required",{missingProperty:"\
path"}));for(const f in i)de.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:de}));i.path!==
void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.type!==void 0&&typeof i.type!="string"&&(e=
p(e,n+"/type","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Wf={properties:{}};function Pi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)me.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:me}));i.pullPolicy!==void 0&&typeof i.pullPolicy!="string"&&(e=p(e,n+"/pullPolicy","type",{type:"string"})),
i.reference!==void 0&&typeof i.reference!="string"&&(e=p(e,n+"/reference","type",{type:"string"}))}else e=p(e,n,"type",{
type:"object"});return e}const $f={properties:{}};function hi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
i.iqn===void 0&&(e=p(e,n,"required",{missingProperty:"iqn"})),i.lun===void 0&&(e=p(e,n,"required",{missingProperty:"lun"})),
i.targetPortal===void 0&&(e=p(e,n,"required",{missingProperty:"targetPortal"}));for(const f in i)ge.includes(f)||(e=p(e,
n,"additionalProperties",{additionalProperty:f,allowedValues:ge}));if(i.chapAuthDiscovery!==void 0&&typeof i.chapAuthDiscovery!=
"boolean"&&(e=p(e,n+"/chapAuthDiscovery","type",{type:"boolean"})),i.chapAuthSession!==void 0&&typeof i.chapAuthSession!=
"boolean"&&(e=p(e,n+"/chapAuthSession","type",{type:"boolean"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+
"/fsType","type",{type:"string"})),i.initiatorName!==void 0&&typeof i.initiatorName!="string"&&(e=p(e,n+"/initiatorName",
"type",{type:"string"})),i.iqn!==void 0&&typeof i.iqn!="string"&&(e=p(e,n+"/iqn","type",{type:"string"})),i.iscsiInterface!==
void 0&&typeof i.iscsiInterface!="string"&&(e=p(e,n+"/iscsiInterface","type",{type:"string"})),i.lun!==void 0){let f=i.lun;
typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/lun","type",{type:"integer"}))}if(i.portals!==void 0){let f=i.
portals;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/portals/"+l,"type",{
type:"string"}))}else e=p(e,n+"/portals","type",{type:"array"})}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(
e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,n+"/secretRef",e)),i.targetPortal!==void 0&&
typeof i.targetPortal!="string"&&(e=p(e,n+"/targetPortal","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});
return e}const Hf={properties:{}};function ai(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&
(e=p(e,n,"required",{missingProperty:"path"})),i.server===void 0&&(e=p(e,n,"required",{missingProperty:"server"}));for(const f in i)
ce.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ce}));i.path!==void 0&&typeof i.path!=
"string"&&(e=p(e,n+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOn\
ly","type",{type:"boolean"})),i.server!==void 0&&typeof i.server!="string"&&(e=p(e,n+"/server","type",{type:"string"}))}else
e=p(e,n,"type",{type:"object"});return e}const Jf={properties:{}};function ri(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.claimName===void 0&&(e=p(e,n,"required",{missingProperty:"claimName"}));for(const f in i)se.includes(f)||(e=
p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:se}));i.claimName!==void 0&&typeof i.claimName!="string"&&
(e=p(e,n+"/claimName","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","\
type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const Qf={properties:{}};function vi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.pdID===void 0&&(e=p(e,n,"required",{missingProperty:"pdID"}));for(const f in i)
be.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:be}));i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.pdID!==void 0&&typeof i.pdID!="string"&&(e=p(e,n+"/pdID","type",
{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Xf={properties:{}};function Ei(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.volumeID===void 0&&(e=p(e,n,"required",{missingProperty:"volumeID"}));for(const f in i)
Ae.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ae}));i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/read\
Only","type",{type:"boolean"})),i.volumeID!==void 0&&typeof i.volumeID!="string"&&(e=p(e,n+"/volumeID","type",{type:"str\
ing"}))}else e=p(e,n,"type",{type:"object"});return e}const Yf={properties:{}},Zf={properties:{}},_f={properties:{}};function en(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)
ke.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ke}));i.labelSelector!==void 0&&(e=ni(
i.labelSelector,n+"/labelSelector",e)),i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),
i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.
path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.signerName!==void 0&&typeof i.signerName!="string"&&(e=p(e,n+
"/signerName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Pf={properties:{}};function nn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)g.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:g}));if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=A(f[l],
n+"/items/"+l,e)}else e=p(e,n+"/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name",
"type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"}))}else
e=p(e,n,"type",{type:"object"});return e}const hf={properties:{}};function fn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const f in i)je.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:je}));if(i.
items!==void 0){let f=i.items;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=ii(f[l],n+"/items/"+l,e)}else e=
p(e,n+"/items","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const af={properties:{}};function pn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.keyType===void 0&&(e=p(e,n,"required",{missingProperty:"keyType"})),i.signerName===
void 0&&(e=p(e,n,"required",{missingProperty:"signerName"}));for(const f in i)Ne.includes(f)||(e=p(e,n,"additionalProper\
ties",{additionalProperty:f,allowedValues:Ne}));if(i.certificateChainPath!==void 0&&typeof i.certificateChainPath!="stri\
ng"&&(e=p(e,n+"/certificateChainPath","type",{type:"string"})),i.credentialBundlePath!==void 0&&typeof i.credentialBundlePath!=
"string"&&(e=p(e,n+"/credentialBundlePath","type",{type:"string"})),i.keyPath!==void 0&&typeof i.keyPath!="string"&&(e=p(
e,n+"/keyPath","type",{type:"string"})),i.keyType!==void 0&&typeof i.keyType!="string"&&(e=p(e,n+"/keyType","type",{type:"\
string"})),i.maxExpirationSeconds!==void 0){let f=i.maxExpirationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(
f)||(e=p(e,n+"/maxExpirationSeconds","type",{type:"integer"}))}if(i.signerName!==void 0&&typeof i.signerName!="string"&&
(e=p(e,n+"/signerName","type",{type:"string"})),i.userAnnotations!==void 0){let f=i.userAnnotations;if(f&&typeof f=="obj\
ect"&&!Array.isArray(f))for(const y in f)typeof f[y]!="string"&&(e=p(e,n+"/userAnnotations/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/userAnnotations","type",{type:"object"})}}else e=p(e,n,"type",{type:"\
object"});return e}const rf={properties:{}};function ln(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
g.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:g}));if(i.items!==void 0){let f=i.items;
if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=A(f[l],n+"/items/"+l,e)}else e=p(e,n+"/items","type",{type:"\
array"})}i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.optional!==void 0&&typeof i.
optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const vf={
properties:{}};function yn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,"requir\
ed",{missingProperty:"path"}));for(const f in i)we.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:we}));
if(i.audience!==void 0&&typeof i.audience!="string"&&(e=p(e,n+"/audience","type",{type:"string"})),i.expirationSeconds!==
void 0){let f=i.expirationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/expirationSeconds","typ\
e",{type:"integer"}))}i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"}))}else e=p(e,n,"\
type",{type:"object"});return e}function tn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
Te.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Te}));i.clusterTrustBundle!==void 0&&
(e=en(i.clusterTrustBundle,n+"/clusterTrustBundle",e)),i.configMap!==void 0&&(e=nn(i.configMap,n+"/configMap",e)),i.downwardAPI!==
void 0&&(e=fn(i.downwardAPI,n+"/downwardAPI",e)),i.podCertificate!==void 0&&(e=pn(i.podCertificate,n+"/podCertificate",e)),
i.secret!==void 0&&(e=ln(i.secret,n+"/secret",e)),i.serviceAccountToken!==void 0&&(e=yn(i.serviceAccountToken,n+"/servic\
eAccountToken",e))}else e=p(e,n,"type",{type:"object"});return e}function un(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const f in i)Ve.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ve}));if(i.
defaultMode!==void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","t\
ype",{type:"integer"}))}if(i.sources!==void 0){let f=i.sources;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)
e=tn(f[l],n+"/sources/"+l,e)}else e=p(e,n+"/sources","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}
const Ef={properties:{}};function on(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.registry===void 0&&(e=
p(e,n,"required",{missingProperty:"registry"})),i.volume===void 0&&(e=p(e,n,"required",{missingProperty:"volume"}));for(const f in i)
qe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:qe}));i.group!==void 0&&typeof i.group!=
"string"&&(e=p(e,n+"/group","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readO\
nly","type",{type:"boolean"})),i.registry!==void 0&&typeof i.registry!="string"&&(e=p(e,n+"/registry","type",{type:"stri\
ng"})),i.tenant!==void 0&&typeof i.tenant!="string"&&(e=p(e,n+"/tenant","type",{type:"string"})),i.user!==void 0&&typeof i.
user!="string"&&(e=p(e,n+"/user","type",{type:"string"})),i.volume!==void 0&&typeof i.volume!="string"&&(e=p(e,n+"/volum\
e","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const ep={properties:{}};function dn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.image===void 0&&(e=p(e,n,"required",{missingProperty:"image"})),i.monitors===
void 0&&(e=p(e,n,"required",{missingProperty:"monitors"}));for(const f in i)Re.includes(f)||(e=p(e,n,"additionalProperti\
es",{additionalProperty:f,allowedValues:Re}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",
{type:"string"})),i.image!==void 0&&typeof i.image!="string"&&(e=p(e,n+"/image","type",{type:"string"})),i.keyring!==void 0&&
typeof i.keyring!="string"&&(e=p(e,n+"/keyring","type",{type:"string"})),i.monitors!==void 0){let f=i.monitors;if(Array.
isArray(f)){const y=f.length;for(let l=0;l<y;l++)typeof f[l]!="string"&&(e=p(e,n+"/monitors/"+l,"type",{type:"string"}))}else
e=p(e,n+"/monitors","type",{type:"array"})}i.pool!==void 0&&typeof i.pool!="string"&&(e=p(e,n+"/pool","type",{type:"stri\
ng"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&
(e=t(i.secretRef,n+"/secretRef",e)),i.user!==void 0&&typeof i.user!="string"&&(e=p(e,n+"/user","type",{type:"string"}))}else
e=p(e,n,"type",{type:"object"});return e}const ip={properties:{}};function mn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.gateway===void 0&&(e=p(e,n,"required",{missingProperty:"gateway"})),i.secretRef===void 0&&(e=p(e,n,"requir\
ed",{missingProperty:"secretRef"})),i.system===void 0&&(e=p(e,n,"required",{missingProperty:"system"}));for(const f in i)
Se.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Se}));i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.gateway!==void 0&&typeof i.gateway!="string"&&(e=p(e,n+"/gateway",
"type",{type:"string"})),i.protectionDomain!==void 0&&typeof i.protectionDomain!="string"&&(e=p(e,n+"/protectionDomain",
"type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),
i.secretRef!==void 0&&(e=t(i.secretRef,n+"/secretRef",e)),i.sslEnabled!==void 0&&typeof i.sslEnabled!="boolean"&&(e=p(e,
n+"/sslEnabled","type",{type:"boolean"})),i.storageMode!==void 0&&typeof i.storageMode!="string"&&(e=p(e,n+"/storageMode",
"type",{type:"string"})),i.storagePool!==void 0&&typeof i.storagePool!="string"&&(e=p(e,n+"/storagePool","type",{type:"s\
tring"})),i.system!==void 0&&typeof i.system!="string"&&(e=p(e,n+"/system","type",{type:"string"})),i.volumeName!==void 0&&
typeof i.volumeName!="string"&&(e=p(e,n+"/volumeName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
const np={properties:{}};function gn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)Ie.includes(
f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ie}));if(i.defaultMode!==void 0){let f=i.defaultMode;
typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","type",{type:"integer"}))}if(i.items!==void 0){
let f=i.items;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=A(f[l],n+"/items/"+l,e)}else e=p(e,n+"/items",
"type",{type:"array"})}i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"})),
i.secretName!==void 0&&typeof i.secretName!="string"&&(e=p(e,n+"/secretName","type",{type:"string"}))}else e=p(e,n,"type",
{type:"object"});return e}const fp={properties:{}};function cn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
for(const f in i)Oe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Oe}));i.fsType!==void 0&&
typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&
(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=t(i.secretRef,n+"/secretRef",e)),i.volumeName!==
void 0&&typeof i.volumeName!="string"&&(e=p(e,n+"/volumeName","type",{type:"string"})),i.volumeNamespace!==void 0&&typeof i.
volumeNamespace!="string"&&(e=p(e,n+"/volumeNamespace","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
const pp={properties:{}};function sn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumePath===void 0&&
(e=p(e,n,"required",{missingProperty:"volumePath"}));for(const f in i)Me.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Me}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.storagePolicyID!==
void 0&&typeof i.storagePolicyID!="string"&&(e=p(e,n+"/storagePolicyID","type",{type:"string"})),i.storagePolicyName!==void 0&&
typeof i.storagePolicyName!="string"&&(e=p(e,n+"/storagePolicyName","type",{type:"string"})),i.volumePath!==void 0&&typeof i.
volumePath!="string"&&(e=p(e,n+"/volumePath","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function fi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)
Le.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Le}));i.name!==void 0&&typeof i.name!=
"string"&&(e=p(e,n+"/name","type",{type:"string"})),i.awsElasticBlockStore!==void 0&&(e=Si(i.awsElasticBlockStore,n+"/aw\
sElasticBlockStore",e)),i.azureDisk!==void 0&&(e=Ii(i.azureDisk,n+"/azureDisk",e)),i.azureFile!==void 0&&(e=Oi(i.azureFile,
n+"/azureFile",e)),i.cephfs!==void 0&&(e=Mi(i.cephfs,n+"/cephfs",e)),i.cinder!==void 0&&(e=Li(i.cinder,n+"/cinder",e)),i.
configMap!==void 0&&(e=xi(i.configMap,n+"/configMap",e)),i.csi!==void 0&&(e=Di(i.csi,n+"/csi",e)),i.downwardAPI!==void 0&&
(e=Ci(i.downwardAPI,n+"/downwardAPI",e)),i.emptyDir!==void 0&&(e=Fi(i.emptyDir,n+"/emptyDir",e)),i.ephemeral!==void 0&&(e=
$i(i.ephemeral,n+"/ephemeral",e)),i.fc!==void 0&&(e=Hi(i.fc,n+"/fc",e)),i.flexVolume!==void 0&&(e=Ji(i.flexVolume,n+"/fl\
exVolume",e)),i.flocker!==void 0&&(e=Qi(i.flocker,n+"/flocker",e)),i.gcePersistentDisk!==void 0&&(e=Xi(i.gcePersistentDisk,
n+"/gcePersistentDisk",e)),i.gitRepo!==void 0&&(e=Yi(i.gitRepo,n+"/gitRepo",e)),i.glusterfs!==void 0&&(e=Zi(i.glusterfs,
n+"/glusterfs",e)),i.hostPath!==void 0&&(e=_i(i.hostPath,n+"/hostPath",e)),i.image!==void 0&&(e=Pi(i.image,n+"/image",e)),
i.iscsi!==void 0&&(e=hi(i.iscsi,n+"/iscsi",e)),i.nfs!==void 0&&(e=ai(i.nfs,n+"/nfs",e)),i.persistentVolumeClaim!==void 0&&
(e=ri(i.persistentVolumeClaim,n+"/persistentVolumeClaim",e)),i.photonPersistentDisk!==void 0&&(e=vi(i.photonPersistentDisk,
n+"/photonPersistentDisk",e)),i.portworxVolume!==void 0&&(e=Ei(i.portworxVolume,n+"/portworxVolume",e)),i.projected!==void 0&&
(e=un(i.projected,n+"/projected",e)),i.quobyte!==void 0&&(e=on(i.quobyte,n+"/quobyte",e)),i.rbd!==void 0&&(e=dn(i.rbd,n+
"/rbd",e)),i.scaleIO!==void 0&&(e=mn(i.scaleIO,n+"/scaleIO",e)),i.secret!==void 0&&(e=gn(i.secret,n+"/secret",e)),i.storageos!==
void 0&&(e=cn(i.storageos,n+"/storageos",e)),i.vsphereVolume!==void 0&&(e=sn(i.vsphereVolume,n+"/vsphereVolume",e))}else
e=p(e,n,"type",{type:"object"});return e}function bn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===
void 0&&(e=p(e,n,"required",{missingProperty:"container"}));for(const f in i)xe.includes(f)||(e=p(e,n,"additionalPropert\
ies",{additionalProperty:f,allowedValues:xe}));if(i.container!==void 0&&(e=b(i.container,n+"/container",e)),i.initContainer!==
void 0&&(e=b(i.initContainer,n+"/initContainer",e)),i.serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&
(e=p(e,n+"/serviceAccountName","type",{type:"string"})),i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!=
"boolean"&&(e=p(e,n+"/automountServiceAccountToken","type",{type:"boolean"})),i.volumes!==void 0){let f=i.volumes;if(Array.
isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=fi(f[l],n+"/volumes/"+l,e)}else e=p(e,n+"/volumes","type",{type:"arra\
y"})}}else e=p(e,n,"type",{type:"object"});return e}const lp={properties:{}},yp={properties:{}},pi=new RegExp("^[a-z0-9]\
([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","u"),tp={properties:{}},up={properties:{}};function An(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.expression===void 0&&(e=p(e,n,"required",{missingProperty:"expression"}));
for(const f in i)De.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:De}));i.expression!==
void 0&&typeof i.expression!="string"&&(e=p(e,n+"/expression","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});
return e}function kn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)Ce.includes(f)||(e=p(e,
n,"additionalProperties",{additionalProperty:f,allowedValues:Ce}));i.cel!==void 0&&(e=An(i.cel,n+"/cel",e))}else e=p(e,n,
"type",{type:"object"});return e}const op={properties:{}},dp={properties:{}};function jn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.driver===void 0&&(e=p(e,n,"required",{missingProperty:"driver"})),i.parameters===void 0&&
(e=p(e,n,"required",{missingProperty:"parameters"}));for(const f in i)Fe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Fe}));if(i.driver!==void 0&&typeof i.driver!="string"&&(e=p(e,n+"/driver","type",{type:"string"})),i.parameters!==
void 0){let f=i.parameters;f&&typeof f=="object"&&!Array.isArray(f)||(e=p(e,n+"/parameters","type",{type:"object"}))}}else
e=p(e,n,"type",{type:"object"});return e}function Nn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
ze.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:ze}));i.opaque!==void 0&&(e=jn(i.opaque,
n+"/opaque",e))}else e=p(e,n,"type",{type:"object"});return e}function wn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)Ke.includes(f)||(e=p(e,n,"a\
dditionalProperties",{additionalProperty:f,allowedValues:Ke}));if(i.name!==void 0){let f=i.name;typeof f=="string"?(f.length>
253&&(e=p(e,n+"/name","maxLength",{limit:253})),pi.test(f)||(e=p(e,n+"/name","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-\
z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):e=p(e,n+"/name","type",{type:"string"})}if(i.selectors!==void 0){let f=i.
selectors;if(Array.isArray(f)){f.length>32&&(e=p(e,n+"/selectors","maxItems",{limit:32}));const y=f.length;for(let l=0;l<
y;l++)e=kn(f[l],n+"/selectors/"+l,e)}else e=p(e,n+"/selectors","type",{type:"array"})}if(i.config!==void 0){let f=i.config;
if(Array.isArray(f)){f.length>32&&(e=p(e,n+"/config","maxItems",{limit:32}));const y=f.length;for(let l=0;l<y;l++)e=Nn(f[l],
n+"/config/"+l,e)}else e=p(e,n+"/config","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function Tn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===void 0&&(e=p(e,n,"required",{missingProperty:"container"})),i.
driverName===void 0&&(e=p(e,n,"required",{missingProperty:"driverName"}));for(const f in i)Ge.includes(f)||(e=p(e,n,"add\
itionalProperties",{additionalProperty:f,allowedValues:Ge}));if(i.container!==void 0&&(e=b(i.container,n+"/container",e)),
i.driverName!==void 0){let f=i.driverName;typeof f=="string"?(f.length>253&&(e=p(e,n+"/driverName","maxLength",{limit:253})),
pi.test(f)||(e=p(e,n+"/driverName","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):
e=p(e,n+"/driverName","type",{type:"string"})}if(i.initContainer!==void 0&&(e=b(i.initContainer,n+"/initContainer",e)),i.
serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&(e=p(e,n+"/serviceAccountName","type",{type:"string"})),
i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!="boolean"&&(e=p(e,n+"/automountServiceAc\
countToken","type",{type:"boolean"})),i.volumes!==void 0){let f=i.volumes;if(Array.isArray(f)){const y=f.length;for(let l=0;l<
y;l++)e=fi(f[l],n+"/volumes/"+l,e)}else e=p(e,n+"/volumes","type",{type:"array"})}if(i.deviceClasses!==void 0){let f=i.deviceClasses;
if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=wn(f[l],n+"/deviceClasses/"+l,e)}else e=p(e,n+"/deviceClasse\
s","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const li={properties:{operator:{enum:["Equal","\
Exists",""]},effect:{enum:["NoSchedule","PreferNoSchedule","NoExecute",""]}}};function Vn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)Be.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Be}));
if(i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.operator!==void 0){let f=i.operator;
typeof f!="string"&&(e=p(e,n+"/operator","type",{type:"string"})),f==="Equal"||f==="Exists"||f===""||(e=p(e,n+"/operator",
"enum",{allowedValues:li.properties.operator.enum}))}if(i.value!==void 0&&typeof i.value!="string"&&(e=p(e,n+"/value","t\
ype",{type:"string"})),i.effect!==void 0){let f=i.effect;typeof f!="string"&&(e=p(e,n+"/effect","type",{type:"string"})),
f==="NoSchedule"||f==="PreferNoSchedule"||f==="NoExecute"||f===""||(e=p(e,n+"/effect","enum",{allowedValues:li.properties.
effect.enum}))}if(i.tolerationSeconds!==void 0){let f=i.tolerationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(
f)||(e=p(e,n+"/tolerationSeconds","type",{type:"integer"}))}}else e=p(e,n,"type",{type:"object"});return e}function qn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.selector===void 0&&(e=p(e,n,"required",{missingProperty:"selector"}));for(const f in i)
Ue.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ue}));if(i.selector!==void 0){let f=i.
selector;if(f&&typeof f=="object"&&!Array.isArray(f))for(const y in f)typeof f[y]!="string"&&(e=p(e,n+"/selector/"+y.replace(
/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/selector","type",{type:"object"})}if(i.moduleLoader!==
void 0&&(e=bi(i.moduleLoader,n+"/moduleLoader",e)),i.devicePlugin!==void 0&&(e=bn(i.devicePlugin,n+"/devicePlugin",e)),i.
dra!==void 0&&(e=Tn(i.dra,n+"/dra",e)),i.imageRepoSecret!==void 0&&(e=o(i.imageRepoSecret,n+"/imageRepoSecret",e)),i.tolerations!==
void 0){let f=i.tolerations;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=Vn(f[l],n+"/tolerations/"+l,e)}else
e=p(e,n+"/tolerations","type",{type:"array"})}if(i.imageRebuildTriggerGeneration!==void 0){let f=i.imageRebuildTriggerGeneration;
typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/imageRebuildTriggerGeneration","type",{type:"integer"}))}}else
e=p(e,n,"type",{type:"object"});return e}const mp={properties:{}},gp={properties:{}};function j(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){if(i.availableNumber!==void 0){let f=i.availableNumber;typeof f=="number"&&!(f%1)&&!isNaN(f)&&
isFinite(f)||(e=p(e,n+"/availableNumber","type",{type:"integer"}))}if(i.desiredNumber!==void 0){let f=i.desiredNumber;typeof f==
"number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/desiredNumber","type",{type:"integer"}))}if(i.nodesMatchingSelectorNumber!==
void 0){let f=i.nodesMatchingSelectorNumber;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/nodesMatching\
SelectorNumber","type",{type:"integer"}))}}else e=p(e,n,"type",{type:"object"});return e}function Rn(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.moduleLoader!==void 0&&(e=j(i.moduleLoader,n+"/moduleLoader",e)),i.devicePlugin!==
void 0&&(e=j(i.devicePlugin,n+"/devicePlugin",e)),i.dra!==void 0&&(e=j(i.dra,n+"/dra",e)),i.imageRebuildTriggerGeneration!==
void 0){let f=i.imageRebuildTriggerGeneration;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/imageRebuil\
dTriggerGeneration","type",{type:"integer"}))}}else e=p(e,n,"type",{type:"object"});return e}function Sn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=p(e,n,"required",{missingProperty:"apiVersion"})),
i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=p(e,n,"required",{missingProperty:"\
metadata"})),i.spec===void 0&&(e=p(e,n,"required",{missingProperty:"spec"}));for(const f in i)We.includes(f)||(e=p(e,n,"\
additionalProperties",{additionalProperty:f,allowedValues:We}));if(i.apiVersion!==void 0){let f=i.apiVersion;typeof f!="\
string"&&(e=p(e,n+"/apiVersion","type",{type:"string"})),f!=="kmm.sigs.x-k8s.io/v1beta1"&&(e=p(e,n+"/apiVersion","const",
{allowedValue:"kmm.sigs.x-k8s.io/v1beta1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=p(e,n+"/kind","type",
{type:"string"})),f!=="Module"&&(e=p(e,n+"/kind","const",{allowedValue:"Module"}))}if(i.metadata!==void 0){let f=i.metadata;
if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.name===void 0&&(e=p(e,n+"/metadata","required",{missingProperty:"name"})),
f.name!==void 0&&typeof f.name!="string"&&(e=p(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.
namespace!="string"&&(e=p(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let y=f.labels;if(y&&typeof y==
"object"&&!Array.isArray(y))for(const l in y)typeof y[l]!="string"&&(e=p(e,n+"/metadata/labels/"+l.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){
let y=f.annotations;if(y&&typeof y=="object"&&!Array.isArray(y))for(const l in y)typeof y[l]!="string"&&(e=p(e,n+"/metad\
ata/annotations/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/metadata/annotations",
"type",{type:"object"})}}else e=p(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=qn(i.spec,n+"/spec",e)),i.
status!==void 0&&(e=Rn(i.status,n+"/status",e))}else e=p(e,n,"type",{type:"object"});return e}const cp=Cn,sp={properties:{}},
In={properties:{platform:{enum:["OpenShift","Kubernetes"]}}},yi={properties:{state:{enum:["Current","Planned"]}}},On={properties:{
effect:{enum:["NoSchedule","PreferNoSchedule","NoExecute"]}}};function Mn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.effect===void 0&&(e=p(e,n,"required",{missingProperty:"\
effect"}));for(const f in i)$e.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:$e}));if(i.
key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&
(e=p(e,n+"/value","type",{type:"string"})),i.effect!==void 0){let f=i.effect;typeof f!="string"&&(e=p(e,n+"/effect","typ\
e",{type:"string"})),f==="NoSchedule"||f==="PreferNoSchedule"||f==="NoExecute"||(e=p(e,n+"/effect","enum",{allowedValues:On.
properties.effect.enum}))}i.timeAdded!==void 0&&typeof i.timeAdded!="string"&&(e=p(e,n+"/timeAdded","type",{type:"string"}))}else
e=p(e,n,"type",{type:"object"});return e}function Ln(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===
void 0&&(e=p(e,n,"required",{missingProperty:"name"})),i.kernel===void 0&&(e=p(e,n,"required",{missingProperty:"kernel"}));
for(const f in i)He.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:He}));if(i.name!==void 0){
let f=i.name;typeof f=="string"?f.length<1&&(e=p(e,n+"/name","minLength",{limit:1})):e=p(e,n+"/name","type",{type:"strin\
g"})}if(i.kernel!==void 0){let f=i.kernel;typeof f=="string"?f.length<1&&(e=p(e,n+"/kernel","minLength",{limit:1})):e=p(
e,n+"/kernel","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!="string"&&(e=p(e,n+"/architectu\
re","type",{type:"string"})),i.osImage!==void 0&&typeof i.osImage!="string"&&(e=p(e,n+"/osImage","type",{type:"string"})),
i.nodes!==void 0){let f=i.nodes;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f))&&!Array.isArray(f)&&(e=p(e,n+"/\
nodes","type",{type:yi.properties.nodes.type})),typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f))&&(e=p(e,n+"/nodes","min\
imum",{comparison:">=",limit:0})),Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++){let N=f[l];typeof N=="string"?
N.length<1&&(e=p(e,n+"/nodes/"+l,"minLength",{limit:1})):e=p(e,n+"/nodes/"+l,"type",{type:"string"})}}}if(i.labels!==void 0){
let f=i.labels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const y in f)typeof f[y]!="string"&&(e=p(e,n+"/labels/"+y.
replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/labels","type",{type:"object"})}if(i.taints!==
void 0){let f=i.taints;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=Mn(f[l],n+"/taints/"+l,e)}else e=p(e,
n+"/taints","type",{type:"array"})}if(i.machineConfigPool!==void 0&&typeof i.machineConfigPool!="string"&&(e=p(e,n+"/mac\
hineConfigPool","type",{type:"string"})),i.state!==void 0){let f=i.state;typeof f!="string"&&(e=p(e,n+"/state","type",{type:"\
string"})),f==="Current"||f==="Planned"||(e=p(e,n+"/state","enum",{allowedValues:yi.properties.state.enum}))}}else e=p(e,
n,"type",{type:"object"});return e}const bp={properties:{}};function xn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.kernel===void 0&&(e=p(e,n,"required",{missingProperty:"kernel"})),i.image===void 0&&(e=p(e,n,"required",{missingProperty:"\
image"}));for(const f in i)Je.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Je}));if(i.
kernel!==void 0){let f=i.kernel;typeof f=="string"?f.length<1&&(e=p(e,n+"/kernel","minLength",{limit:1})):e=p(e,n+"/kern\
el","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!="string"&&(e=p(e,n+"/architecture","type",
{type:"string"})),i.image!==void 0){let f=i.image;typeof f=="string"?f.length<1&&(e=p(e,n+"/image","minLength",{limit:1})):
e=p(e,n+"/image","type",{type:"string"})}}else e=p(e,n,"type",{type:"object"});return e}function Dn(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.nodePools===void 0&&(e=p(e,n,"required",{missingProperty:"nodePools"}));for(const f in i)
Qe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Qe}));if(i.platform!==void 0){let f=i.
platform;typeof f!="string"&&(e=p(e,n+"/platform","type",{type:"string"})),f==="OpenShift"||f==="Kubernetes"||(e=p(e,n+"\
/platform","enum",{allowedValues:In.properties.platform.enum}))}if(i.version!==void 0&&typeof i.version!="string"&&(e=p(
e,n+"/version","type",{type:"string"})),i.labels!==void 0){let f=i.labels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const y in f)
typeof f[y]!="string"&&(e=p(e,n+"/labels/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,
n+"/labels","type",{type:"object"})}if(i.nodePools!==void 0){let f=i.nodePools;if(Array.isArray(f)){const y=f.length;for(let l=0;l<
y;l++)e=Ln(f[l],n+"/nodePools/"+l,e)}else e=p(e,n+"/nodePools","type",{type:"array"})}if(i.driverToolkit!==void 0){let f=i.
driverToolkit;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)e=xn(f[l],n+"/driverToolkit/"+l,e)}else e=p(e,n+
"/driverToolkit","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function Cn(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=p(e,n,"required",{missingProperty:"apiVersion"})),i.kind===
void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=p(e,n,"required",{missingProperty:"metada\
ta"})),i.spec===void 0&&(e=p(e,n,"required",{missingProperty:"spec"}));for(const f in i)Xe.includes(f)||(e=p(e,n,"additi\
onalProperties",{additionalProperty:f,allowedValues:Xe}));if(i.apiVersion!==void 0){let f=i.apiVersion;typeof f!="string"&&
(e=p(e,n+"/apiVersion","type",{type:"string"})),f!=="kmmc.dev/v1alpha1"&&(e=p(e,n+"/apiVersion","const",{allowedValue:"k\
mmc.dev/v1alpha1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!="string"&&(e=p(e,n+"/kind","type",{type:"string"})),f!==
"KernelInventory"&&(e=p(e,n+"/kind","const",{allowedValue:"KernelInventory"}))}if(i.metadata!==void 0){let f=i.metadata;
if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.name===void 0&&(e=p(e,n+"/metadata","required",{missingProperty:"name"})),
f.name!==void 0&&typeof f.name!="string"&&(e=p(e,n+"/metadata/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.
namespace!="string"&&(e=p(e,n+"/metadata/namespace","type",{type:"string"})),f.labels!==void 0){let y=f.labels;if(y&&typeof y==
"object"&&!Array.isArray(y))for(const l in y)typeof y[l]!="string"&&(e=p(e,n+"/metadata/labels/"+l.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){
let y=f.annotations;if(y&&typeof y=="object"&&!Array.isArray(y))for(const l in y)typeof y[l]!="string"&&(e=p(e,n+"/metad\
ata/annotations/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/metadata/annotations",
"type",{type:"object"})}}else e=p(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&(e=Dn(i.spec,n+"/spec",e))}else
e=p(e,n,"type",{type:"object"});return e}const Ap=Un,u={properties:{platform:{enum:["OpenShift","Kubernetes"]},loader:{enum:[
"Modprobe","Worker"]},builder:{enum:["Buildah","BuildKit","Kaniko"]},namespaces:{enum:["None","Generate"]},templates:{enum:[
"Strict","Compat"]},gitops:{enum:["None","ArgoCD","Flux","Kpt"]},output:{enum:["Items","None"]}}},kp={properties:{}};function Fn(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)Ye.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,
allowedValues:Ye}));if(i.worker!==void 0){let f=i.worker;typeof f=="string"?f.length<1&&(e=p(e,n+"/worker","minLength",{
limit:1})):e=p(e,n+"/worker","type",{type:"string"})}if(i.builder!==void 0){let f=i.builder;typeof f=="string"?f.length<
1&&(e=p(e,n+"/builder","minLength",{limit:1})):e=p(e,n+"/builder","type",{type:"string"})}if(i.signer!==void 0){let f=i.
signer;typeof f=="string"?f.length<1&&(e=p(e,n+"/signer","minLength",{limit:1})):e=p(e,n+"/signer","type",{type:"string"})}}else
e=p(e,n,"type",{type:"object"});return e}const jp={properties:{}},Np={properties:{}};function zn(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)Ze.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Ze}));
i.group!==void 0&&typeof i.group!="string"&&(e=p(e,n+"/group","type",{type:"string"})),i.version!==void 0&&typeof i.version!=
"string"&&(e=p(e,n+"/version","type",{type:"string"})),i.kind!==void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind","type",
{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.namespace!==void 0&&
typeof i.namespace!="string"&&(e=p(e,n+"/namespace","type",{type:"string"})),i.labelSelector!==void 0&&typeof i.labelSelector!=
"string"&&(e=p(e,n+"/labelSelector","type",{type:"string"})),i.module!==void 0&&typeof i.module!="string"&&(e=p(e,n+"/mo\
dule","type",{type:"string"})),i.kernel!==void 0&&typeof i.kernel!="string"&&(e=p(e,n+"/kernel","type",{type:"string"}))}else
e=p(e,n,"type",{type:"object"});return e}const Kn={properties:{op:{enum:["add","remove","replace","move","copy","test"]}}};
function Gn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.op===void 0&&(e=p(e,n,"required",{missingProperty:"\
op"})),i.path===void 0&&(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)_e.includes(f)||(e=p(e,n,"additi\
onalProperties",{additionalProperty:f,allowedValues:_e}));if(i.op!==void 0){let f=i.op;typeof f!="string"&&(e=p(e,n+"/op",
"type",{type:"string"})),f==="add"||f==="remove"||f==="replace"||f==="move"||f==="copy"||f==="test"||(e=p(e,n+"/op","enu\
m",{allowedValues:Kn.properties.op.enum}))}i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"stri\
ng"})),i.from!==void 0&&typeof i.from!="string"&&(e=p(e,n+"/from","type",{type:"string"}))}else e=p(e,n,"type",{type:"ob\
ject"});return e}function Bn(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.target===void 0&&(e=p(e,n,"re\
quired",{missingProperty:"target"})),i.patch===void 0&&(e=p(e,n,"required",{missingProperty:"patch"}));for(const f in i)
Pe.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:Pe}));if(i.target!==void 0&&(e=zn(i.
target,n+"/target",e)),i.patch!==void 0){let f=i.patch;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/patch","minItems",{limit:1}));
const y=f.length;for(let l=0;l<y;l++)e=Gn(f[l],n+"/patch/"+l,e)}else e=p(e,n+"/patch","type",{type:"array"})}}else e=p(e,
n,"type",{type:"object"});return e}function Un(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
he.includes(f)||(e=p(e,n,"additionalProperties",{additionalProperty:f,allowedValues:he}));if(i.platform!==void 0){let f=i.
platform;typeof f!="string"&&(e=p(e,n+"/platform","type",{type:"string"})),f==="OpenShift"||f==="Kubernetes"||(e=p(e,n+"\
/platform","enum",{allowedValues:u.properties.platform.enum}))}if(i.cluster!==void 0){let f=i.cluster;typeof f=="string"?
f.length<1&&(e=p(e,n+"/cluster","minLength",{limit:1})):e=p(e,n+"/cluster","type",{type:"string"})}if(i.kernelLabel!==void 0){
let f=i.kernelLabel;typeof f=="string"?f.length<1&&(e=p(e,n+"/kernelLabel","minLength",{limit:1})):e=p(e,n+"/kernelLabel",
"type",{type:"string"})}if(i.loader!==void 0){let f=i.loader;typeof f!="string"&&(e=p(e,n+"/loader","type",{type:"string"})),
f==="Modprobe"||f==="Worker"||(e=p(e,n+"/loader","enum",{allowedValues:u.properties.loader.enum}))}if(i.builder!==void 0){
let f=i.builder;typeof f!="string"&&(e=p(e,n+"/builder","type",{type:"string"})),f==="Buildah"||f==="BuildKit"||f==="Kan\
iko"||(e=p(e,n+"/builder","enum",{allowedValues:u.properties.builder.enum}))}if(i.images!==void 0&&(e=Fn(i.images,n+"/im\
ages",e)),i.namespace!==void 0){let f=i.namespace;typeof f=="string"?f.length<1&&(e=p(e,n+"/namespace","minLength",{limit:1})):
e=p(e,n+"/namespace","type",{type:"string"})}if(i.namespaces!==void 0){let f=i.namespaces;typeof f!="string"&&(e=p(e,n+"\
/namespaces","type",{type:"string"})),f==="None"||f==="Generate"||(e=p(e,n+"/namespaces","enum",{allowedValues:u.properties.
namespaces.enum}))}if(i.templates!==void 0){let f=i.templates;typeof f!="string"&&(e=p(e,n+"/templates","type",{type:"st\
ring"})),f==="Strict"||f==="Compat"||(e=p(e,n+"/templates","enum",{allowedValues:u.properties.templates.enum}))}if(i.strict!==
void 0&&typeof i.strict!="boolean"&&(e=p(e,n+"/strict","type",{type:"boolean"})),i.requireCoverage!==void 0&&typeof i.requireCoverage!=
"boolean"&&(e=p(e,n+"/requireCoverage","type",{type:"boolean"})),i.gitops!==void 0){let f=i.gitops;typeof f!="string"&&(e=
p(e,n+"/gitops","type",{type:"string"})),f==="None"||f==="ArgoCD"||f==="Flux"||f==="Kpt"||(e=p(e,n+"/gitops","enum",{allowedValues:u.
properties.gitops.enum}))}if(i.patches!==void 0){let f=i.patches;if(Array.isArray(f)){const y=f.length;for(let l=0;l<y;l++)
e=Bn(f[l],n+"/patches/"+l,e)}else e=p(e,n+"/patches","type",{type:"array"})}if(i.output!==void 0){let f=i.output;typeof f!=
"string"&&(e=p(e,n+"/output","type",{type:"string"})),f==="Items"||f==="None"||(e=p(e,n+"/output","enum",{allowedValues:u.
properties.output.enum}))}}else e=p(e,n,"type",{type:"object"});return e}export{cp as validateInventory,Wn as validateModule,Ap as validateSettings};
